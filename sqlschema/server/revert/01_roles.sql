-- Of the roles only what this database gave them: another college of the cluster may live by them.
ALTER DEFAULT PRIVILEGES FOR ROLE semestr_owner, semestr_api, semestr_watch, semestr_acct
    GRANT EXECUTE ON FUNCTIONS TO PUBLIC;
ALTER DEFAULT PRIVILEGES FOR ROLE semestr_owner, semestr_api, semestr_watch, semestr_acct
    GRANT USAGE ON TYPES TO PUBLIC;
