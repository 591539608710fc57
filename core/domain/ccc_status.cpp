#include "core/domain/ccc_status.h"

#include "core/record/described.h"

namespace trellis {

namespace {
const Registration<CccStatus> cccStatusRegistration([]() -> RecordType {
    Described<CccStatus> d("ccc_status", QT_TRANSLATE_NOOP("Record", "CCC status"),
                           QT_TRANSLATE_NOOP("Record", "CCC status"));
    d.reference("institution", &CccStatus::institution, QT_TRANSLATE_NOOP("Record", "Institution"), "institution")
        .required()
        .owner();
    d.choice("status", &CccStatus::status, QT_TRANSLATE_NOOP("Record", "Status"),
             {{"aspiring", QT_TRANSLATE_NOOP("Choice", "Aspiring")},
              {"designated", QT_TRANSLATE_NOOP("Choice", "Designated")},
              {"certified", QT_TRANSLATE_NOOP("Choice", "Certified")},
              {"ended", QT_TRANSLATE_NOOP("Choice", "Ended")}})
        .required();
    d.date("from", &CccStatus::from, QT_TRANSLATE_NOOP("Record", "From"));
    d.group(Group::Network, 120).icon("badge-check").under("institution");
    d.key({"institution", "from", "status"}).display("{institution} {status}").sortBy("institution");
    d.areas("institution/involvement:institution/area").holdsFrom("from");
    return std::move(d).type();
});
} // namespace

} // namespace trellis
