// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <array>

namespace semestr {

namespace {

constexpr std::array<const char *, iconCount> fileNames = {"arrow-down",
                                                           "arrow-left-right",
                                                           "arrow-right",
                                                           "book-marked",
                                                           "book-open-text",
                                                           "calendar-days",
                                                           "calendar-range",
                                                           "check",
                                                           "chevron-down",
                                                           "chevron-left",
                                                           "chevron-right",
                                                           "chevron-up",
                                                           "circle-check",
                                                           "circle-minus",
                                                           "circle-question-mark",
                                                           "circle-x",
                                                           "clipboard-list",
                                                           "clock",
                                                           "cloud-off",
                                                           "cloud-upload",
                                                           "download",
                                                           "eye",
                                                           "file-spreadsheet",
                                                           "file-text",
                                                           "filter",
                                                           "flag-triangle-right",
                                                           "folder-open",
                                                           "git-compare-arrows",
                                                           "hand",
                                                           "hard-drive",
                                                           "history",
                                                           "house",
                                                           "info",
                                                           "languages",
                                                           "layers",
                                                           "lock",
                                                           "log-out",
                                                           "message-square-text",
                                                           "moon",
                                                           "notebook-pen",
                                                           "pencil",
                                                           "play",
                                                           "plus",
                                                           "printer",
                                                           "redo-2",
                                                           "refresh-cw",
                                                           "scissors",
                                                           "search",
                                                           "settings",
                                                           "square",
                                                           "sun",
                                                           "trash-2",
                                                           "triangle-alert",
                                                           "undo-2",
                                                           "upload",
                                                           "user-plus",
                                                           "user-round",
                                                           "user-x",
                                                           "users-round",
                                                           "wrench",
                                                           "x",
                                                           "zoom-in",
                                                           "zoom-out"};

QByteArray recoloured(IconName name, const QColor &color)
{
    QFile file(QStringLiteral(":/icons/lucide/") + iconFileName(name) + QStringLiteral(".svg"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().replace("currentColor", color.name(QColor::HexRgb).toLatin1());
}

// A pixmap per size and ratio instead of a scaled one: strokes stay two units wide.
class LucideEngine final : public QIconEngine
{
public:
    LucideEngine(IconName name, const QColor &color) : m_name(name), m_color(color) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(painter, rect, m_name, colorFor(mode));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return iconPixmap(m_name, colorFor(mode), std::min(size.width(), size.height()), 1.0);
    }
    QIconEngine *clone() const override { return new LucideEngine(m_name, m_color); }

private:
    QColor colorFor(QIcon::Mode mode) const
    {
        return mode == QIcon::Disabled
                   ? QGuiApplication::palette().color(QPalette::Disabled, QPalette::ButtonText)
                   : m_color;
    }

    IconName m_name;
    QColor m_color;
};

} // namespace

QString iconFileName(IconName name)
{
    return QString::fromLatin1(fileNames[static_cast<std::size_t>(name)]);
}

QIcon icon(IconName name, const QColor &color)
{
    return QIcon(new LucideEngine(name, color));
}

QPixmap iconPixmap(IconName name, const QColor &color, int side, qreal deviceRatio)
{
    const int pixels = std::max(1, qRound(side * deviceRatio));
    const QString key = QStringLiteral("lucide/%1/%2/%3").arg(int(name)).arg(color.rgba()).arg(pixels);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = QPixmap(pixels, pixels);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        QSvgRenderer(recoloured(name, color)).render(&painter, QRectF(0, 0, pixels, pixels));
        painter.end();
        QPixmapCache::insert(key, pixmap);
    }
    pixmap.setDevicePixelRatio(deviceRatio);
    return pixmap;
}

void paintIcon(QPainter *painter, const QRectF &rect, IconName name, const QColor &color)
{
    const int side = int(std::min(rect.width(), rect.height()));
    const qreal ratio = painter->device()->devicePixelRatioF();
    const QPointF corner(std::round(rect.center().x() - side / 2.0),
                         std::round(rect.center().y() - side / 2.0));
    painter->drawPixmap(corner, iconPixmap(name, color, side, ratio));
}

} // namespace semestr
