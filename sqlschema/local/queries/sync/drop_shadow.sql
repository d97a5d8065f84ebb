DELETE FROM shadow WHERE object = :object AND key = :key AND field = :field
