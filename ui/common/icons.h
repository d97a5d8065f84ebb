// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QPixmap>
#include <QRectF>

class QPainter;

namespace semestr {

// The Lucide icons that ship, in the order of resources/icons/icons.txt.
enum class IconName {
    ArrowDown,
    ArrowLeftRight,
    ArrowRight,
    BookMarked,
    BookOpenText,
    CalendarDays,
    CalendarRange,
    Check,
    ChevronDown,
    ChevronLeft,
    ChevronRight,
    ChevronUp,
    CircleCheck,
    CircleMinus,
    CircleQuestionMark,
    CircleX,
    ClipboardList,
    Clock,
    CloudOff,
    CloudUpload,
    Download,
    Eye,
    FileSpreadsheet,
    FileText,
    Filter,
    FlagTriangleRight,
    FolderOpen,
    GitCompareArrows,
    Hand,
    HardDrive,
    History,
    House,
    Info,
    Languages,
    Layers,
    Lock,
    LogOut,
    MessageSquareText,
    Moon,
    NotebookPen,
    Pencil,
    Play,
    Plus,
    Printer,
    Redo,
    RefreshCw,
    Scissors,
    Search,
    Settings,
    Square,
    Sun,
    Trash,
    TriangleAlert,
    Undo,
    Upload,
    UserPlus,
    UserRound,
    UserX,
    UsersRound,
    Wrench,
    X,
    ZoomIn,
    ZoomOut
};
inline constexpr int iconCount = static_cast<int>(IconName::ZoomOut) + 1;

// The file's own name, «book-open-text»; also the accessible name of last resort.
QString iconFileName(IconName name);

// Crisp at every size and device ratio; a disabled button shows it in the palette's disabled colour. Thread:
// the window's.
QIcon icon(IconName name, const QColor &color);
QPixmap iconPixmap(IconName name, const QColor &color, int side, qreal deviceRatio);

// Draws into the middle of the rectangle, as large as its shorter side; pixmaps are kept by size, ratio and
// colour, so that a delegate may call it for every cell.
void paintIcon(QPainter *painter, const QRectF &rect, IconName name, const QColor &color);

} // namespace semestr
