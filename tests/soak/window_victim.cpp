// The window on a workspace, edited without pause until it is killed: window_victim FILE SEED. Cells are edited through
// the table's model as its editors do, rows come through the workspace, undo through the window's own. Prints a line
// for each transaction, its id and how many operations it has.
#include "core/record/registry.h"
#include "core/store/current_author.h"
#include "ui/models/record_model.h"
#include "ui/shell/main_window.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QTimer>

#include <random>
#include <unistd.h>

namespace {

using namespace trellis;

class Typist {
public:
    Typist(MainWindow& window, quint64 seed)
        : workspace_(*window.workspace())
        , type_(recordType(u"institution"))
        , model_(workspace_, type_)
        , random_(seed) {
        QObject::connect(&workspace_, &Workspace::changed, &workspace_, [this] { tell(); });
    }

    void act() {
        const int rows = model_.rowCount() - 1; // the last is the draft
        switch (rows < 5 ? 0 : random_() % 8) {
        case 0:
            workspace_.apply({QStringLiteral("create"), type_.name, {}}, [&](Writer& writer) {
                Record record = type_.emptyRecord();
                record.values[size_t(type_.indexOf(u"name"))] = QStringLiteral("Institute %1").arg(random_());
                record.values[size_t(type_.indexOf(u"country"))] = QStringLiteral("FR");
                writer.create(type_, record);
            });
            break;
        case 1:
            workspace_.undo();
            break;
        default:
            model_.setData(model_.index(int(random_() % quint64(rows)), model_.columnOf(u"city")),
                           QStringLiteral("City %1").arg(random_()));
        }
    }

private:
    // changed() comes after the commit.
    void tell() {
        Query q = workspace_.store().database().query(
            "SELECT number,id,(SELECT count(*) FROM op WHERE arrival>=t.first_arrival AND txn=t.number) FROM txn t "
            "WHERE number>? ORDER BY number");
        q.bind(told_);
        QByteArray lines;
        while (q.next()) {
            told_ = q.integer(0);
            lines += q.id(1).toString().toLatin1() + ' ' + QByteArray::number(q.integer(2)) + '\n';
        }
        if (::write(STDOUT_FILENO, lines.constData(), size_t(lines.size())) != lines.size())
            ::_exit(3);
    }

    Workspace& workspace_;
    const RecordType& type_;
    RecordModel model_;
    std::mt19937_64 random_;
    qint64 told_ = workspace_.store().database().number("SELECT max(number) FROM txn");
};

} // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    if (argc != 3)
        return 2;
    QCoreApplication::setOrganizationName(QStringLiteral("Trellis"));
    QCoreApplication::setApplicationName(QStringLiteral("Trellis"));
    Theme::apply(application, ThemeMode::Light);
    MainWindow window(currentAuthor());
    if (!window.openWorkspace(QString::fromLocal8Bit(argv[1])))
        return 3;
    window.showPage(QStringLiteral("institution"));
    window.show();
    Typist typist(window, QByteArray(argv[2]).toULongLong());
    QTimer next;
    QObject::connect(&next, &QTimer::timeout, &application, [&] { typist.act(); });
    // The file comes from elsewhere: it may be written once it was checked behind the window.
    const auto begin = [&] {
        if (window.workspace()->store().isReadOnly() || next.isActive())
            return;
        if (::write(STDOUT_FILENO, "open\n", 5) != 5)
            ::_exit(4);
        next.start(0);
    };
    QObject::connect(window.workspace(), &Workspace::accessChanged, &application, begin);
    begin();
    return QApplication::exec();
}
