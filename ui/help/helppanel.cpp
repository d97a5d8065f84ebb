// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helppanel.h"

#include "app/usecases/workspace.h"
#include "app/wording/catalogues.h"
#include "ui/common/icons.h"
#include "ui/common/settings.h"
#include "ui/help/firsthourpanel.h"
#include "ui/help/helptext.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QPushButton>
#include <QStackedWidget>
#include <QStyle>
#include <QTabBar>
#include <QTextBrowser>
#include <QToolButton>

namespace semestr {

namespace {

const QChar searchSign(u'?');

Vocabulary vocabularyInForce()
{
    return Catalogues::inForce() ? Catalogues::inForce()->vocabulary() : Vocabulary();
}

bool isEnglish()
{
    return Catalogues::inForce() && Catalogues::inForce()->code() == QLatin1String("en");
}

} // namespace

HelpPanel::HelpPanel(const HelpParts &parts, QMainWindow *window)
    : QDockWidget(window), m_parts(parts), m_window(*window), m_book(vocabularyInForce())
{
    setObjectName(QStringLiteral("helpPanel"));
    setWindowTitle(tr("Help"));
    setFeatures(DockWidgetClosable);
    setAllowedAreas(Qt::RightDockWidgetArea);
    m_hour = new FirstHourPanel(parts.workspace, parts.themes, this);
    m_stack = new QStackedWidget;
    m_stack->addWidget(makeReader());
    m_stack->addWidget(m_hour);
    auto *body = new QWidget(this);
    auto *column = new QVBoxLayout(body);
    body->setAutoFillBackground(true);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeTitle());
    column->addWidget(makeTabs());
    column->addWidget(m_stack, 1);
    setWidget(body);
    setTitleBarWidget(new QWidget(this)); // ours is as high as every other heading
    setAutoFillBackground(true);
    setContentsMargins(1, 0, 0, 0); // the edge towards the room
    setMinimumWidth(parts.themes.theme().measures().dock);
    hide();
    window->installEventFilter(this);

    connect(&parts.themes, &ThemeProvider::changed, this, &HelpPanel::recolour);
    connect(&parts.workspace, &Workspace::sessionChanged, this, &HelpPanel::takeSession);
    connect(m_hour, &FirstHourPanel::roomAsked, this, &HelpPanel::takeRoom);
    connect(m_hour, &FirstHourPanel::putAway, this, [this] {
        m_parts.settings.setPutAway(offerName());
        close();
    });
    connect(m_hour, &FirstHourPanel::changed, this, [this] { showHour(m_hour->any()); });
    showHour(false);
    recolour();
    goTo(HelpBook::contents());
}

QWidget *HelpPanel::makeTitle()
{
    m_title = new QWidget(this);
    m_title->setAutoFillBackground(true);
    m_title->setFixedHeight(m_parts.themes.theme().measures().dockHeading);
    auto *words = new QLabel(windowTitle(), m_title);
    setTextUse(words, TextUse::BodyBold);
    m_close = new QToolButton(m_title);
    m_close->setObjectName(QStringLiteral("closeHelp"));
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Close the help"));
    m_close->setAccessibleName(m_close->toolTip());
    connect(m_close, &QToolButton::clicked, this, &HelpPanel::close);
    auto *row = new QHBoxLayout(m_title);
    row->setContentsMargins(12, 0, 8, 0);
    row->addWidget(words, 1);
    row->addWidget(m_close);
    return m_title;
}

QWidget *HelpPanel::makeTabs()
{
    m_tabs = new QTabBar(this);
    m_tabs->setObjectName(QStringLiteral("helpTabs"));
    m_tabs->setExpanding(false);
    m_tabs->setAccessibleName(windowTitle());
    //: the tab with the pages of the help
    m_tabs->addTab(tr("Pages"));
    //: the tab with the first steps in a new college
    m_tabs->addTab(tr("First hour"));
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    return m_tabs;
}

QWidget *HelpPanel::makeReader()
{
    auto *reader = new QWidget;
    const int padding = m_parts.themes.theme().measures().dockPadding;
    const auto button = [reader](const QString &text, const char *name) {
        auto *made = new QPushButton(text, reader);
        made->setObjectName(QLatin1String(name));
        return made;
    };
    m_back = button(tr("Back"), "helpBack");
    m_contents = button(tr("Contents"), "helpContents");
    m_search = new QLineEdit(reader);
    m_search->setObjectName(QStringLiteral("helpSearch"));
    m_search->setPlaceholderText(tr("Find in the help…"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_note = new QLabel(tr("The help is written in Russian only."), reader);
    m_note->setObjectName(QStringLiteral("helpNote"));
    m_note->setWordWrap(true);
    m_note->setVisible(isEnglish());
    m_text = new QTextBrowser(reader);
    m_text->setObjectName(QStringLiteral("helpText"));
    m_text->setAccessibleName(windowTitle());
    m_text->setOpenLinks(false);
    auto *row = new QHBoxLayout;
    row->addWidget(m_back);
    row->addWidget(m_contents);
    row->addStretch(1);
    auto *column = new QVBoxLayout(reader);
    column->setContentsMargins(padding, padding, padding, padding);
    column->addLayout(row);
    column->addWidget(m_search);
    column->addWidget(m_note);
    column->addWidget(m_text, 1);
    connect(m_back, &QPushButton::clicked, this, &HelpPanel::goBack);
    connect(m_contents, &QPushButton::clicked, this, [this] { goTo(HelpBook::contents()); });
    connect(m_search, &QLineEdit::textChanged, this, &HelpPanel::find);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { m_text->setFocus(); });
    connect(m_text, &QTextBrowser::anchorClicked, this,
            [this](const QUrl &link) { goTo(HelpBook::codeOf(link.toString())); });
    return reader;
}

void HelpPanel::showFor(const QWidget *page)
{
    const QString own = page ? page->property("help").toString() : QString();
    const QString code = own.isEmpty() && page ? page->objectName() : own;
    showPage(m_book.find(code) ? code : HelpBook::contents());
}

void HelpPanel::showPage(const QString &code)
{
    goTo(code);
    bring(false);
    m_text->setFocus(Qt::ShortcutFocusReason);
}

void HelpPanel::showFirstHour()
{
    m_hour->read();
    bring(true);
    m_hour->setFocus(Qt::ShortcutFocusReason);
}

void HelpPanel::offerFirstHour()
{
    const QString offer = offerName();
    m_hour->read([this, offer](const FirstHour &hour) {
        if (hour.isNew && hour.open() > 0 && !m_parts.settings.isPutAway(offer))
            bring(true);
    });
}

QString HelpPanel::current() const
{
    return m_path.constLast().startsWith(searchSign) ? QString() : m_path.constLast();
}

// One offer to each person of this PC.
QString HelpPanel::offerName() const
{
    return QStringLiteral("first_hour_") + m_parts.workspace.session().login;
}

void HelpPanel::bring(bool firstHour)
{
    if (isHidden() && !isAncestorOf(QApplication::focusWidget()))
        m_before = QApplication::focusWidget();
    m_tabs->setCurrentIndex(firstHour ? 1 : 0);
    place();
}

// Beside the room where both fit, over it where they do not.
void HelpPanel::place()
{
    const QWidget *rooms = m_window.centralWidget();
    const int beside = rooms->minimumSizeHint().width() + minimumWidth() +
                       style()->pixelMetric(QStyle::PM_DockWidgetSeparatorExtent, nullptr, this);
    const bool docked = m_window.dockWidgetArea(this) != Qt::NoDockWidgetArea;
    if (beside <= m_window.width()) {
        if (!docked)
            m_window.addDockWidget(Qt::RightDockWidgetArea, this);
        return show();
    }
    if (docked)
        m_window.removeDockWidget(this);
    const QRect space(QPoint(0, rooms->y()), QSize(m_window.width(), rooms->height()));
    setGeometry(space.adjusted(space.width() - minimumWidth(), 0, 0, 0));
    show();
    raise();
}

bool HelpPanel::eventFilter(QObject *watched, QEvent *event)
{
    // Later, when the window has laid its rooms out.
    if (watched == &m_window && event->type() == QEvent::Resize && isVisible())
        QMetaObject::invokeMethod(this, &HelpPanel::place, Qt::QueuedConnection);
    return QDockWidget::eventFilter(watched, event);
}

void HelpPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QDockWidget::keyPressEvent(event);
}

// The focus goes back to where it was.
void HelpPanel::closeEvent(QCloseEvent *event)
{
    const bool inside = isAncestorOf(QApplication::focusWidget());
    QDockWidget::closeEvent(event);
    if (inside && m_before)
        m_before->setFocus(Qt::OtherFocusReason);
}

void HelpPanel::goTo(const QString &place)
{
    if (!place.startsWith(searchSign) && !m_book.find(place))
        return;
    const bool typing = place.startsWith(searchSign);
    // Every letter of one search is the same step back.
    if (typing && !m_path.isEmpty() && m_path.constLast().startsWith(searchSign))
        m_path.removeLast();
    if (m_path.isEmpty() || m_path.constLast() != place)
        m_path.append(place);
    render();
}

void HelpPanel::goBack()
{
    if (m_path.size() > 1)
        m_path.removeLast();
    render();
}

void HelpPanel::find(const QString &words)
{
    if (!words.trimmed().isEmpty())
        goTo(QString(searchSign + words.trimmed()));
    else if (m_path.constLast().startsWith(searchSign))
        goBack();
}

void HelpPanel::render()
{
    const QString place = m_path.constLast();
    const bool results = place.startsWith(searchSign);
    const HelpPage *page = m_book.find(place);
    setHelpText(*m_text, m_parts.themes.theme(), results ? searchPage(place.sliced(1)) : page->text);
    if (!results) {
        const QSignalBlocker quiet(m_search);
        m_search->clear();
    }
    m_back->setEnabled(m_path.size() > 1);
    m_contents->setEnabled(place != HelpBook::contents());
}

QString HelpPanel::searchPage(const QString &words) const
{
    const QList<HelpHit> hits = m_book.search(words);
    QString text = QStringLiteral("## ");
    text += hits.isEmpty() ? tr("Nothing found") : tr("Found: %n page(s)", nullptr, int(hits.size()));
    for (const HelpHit &hit : hits)
        text += QStringLiteral("\n\n[%1](%2.md)\n\n%3").arg(hit.title, hit.code, hit.excerpt);
    return text;
}

// Where the person has no such room, its page says who has.
void HelpPanel::takeRoom(const QString &code)
{
    if (!m_parts.openRoom || !m_parts.openRoom(code))
        showPage(m_book.find(code) ? code : HelpBook::contents());
}

// What one person has still to do is not the next one's.
void HelpPanel::takeSession()
{
    if (m_tabs->currentIndex() == 1)
        hide();
    m_hour->clear();
    showHour(false);
}

void HelpPanel::showHour(bool any)
{
    m_tabs->setVisible(any);
    if (!any)
        m_tabs->setCurrentIndex(0);
}

void HelpPanel::recolour()
{
    const Theme &theme = m_parts.themes.theme();
    const auto ground = [&theme](QWidget *part, Token token) {
        QPalette palette = part->palette();
        palette.setColor(QPalette::Window, theme.color(token));
        part->setPalette(palette);
    };
    ground(this, Token::Line2);
    ground(widget(), Token::Window);
    ground(m_title, Token::Head);
    m_close->setIcon(icon(IconName::X, theme.color(Token::Text)));
    if (!m_path.isEmpty())
        render();
}

} // namespace semestr
