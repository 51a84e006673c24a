package cn.suyuanban.desk.cases;

import cn.suyuanban.catalog.ServiceKind;
import cn.suyuanban.desk.cases.CaseView.Own;
import cn.suyuanban.engine.CurrentUser;
import cn.suyuanban.hotline.Actor;
import cn.suyuanban.hotline.desk.HotlineIntake;
import cn.suyuanban.hotline.exclusion.Exclusions;
import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.security.Doors;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The page that a case has in the ledger of its kind, beside the one that every case has. */
@Component
class LedgerPages {

    private final Exclusions exclusions;
    private final Doors doors;
    private final CurrentUser user;

    LedgerPages(Exclusions exclusions, Doors doors, CurrentUser user) {
        this.exclusions = exclusions;
        this.doors = doors;
        this.user = user;
    }

    /**
     * Empty if there is none, or it is closed to the reader.
     *
     * @param kind of the case, null if its service is no more
     */
    Optional<Own> of(CaseFile file, ServiceKind kind) {
        return own(file, kind).filter(page -> doors.open(page.address())).or(() -> exclusion(file));
    }

    /** Who answered a request may not open its page, but ask to take it out of the rates. */
    private Optional<Own> exclusion(CaseFile file) {
        return user.id()
                .filter(id -> HotlineIntake.SERVICE.equals(file.service()))
                .filter(id -> exclusions.mayAsk(file.id(), new Actor(id, Set.copyOf(user.groups()))))
                .map(id -> new Own("/hotline/" + file.number() + "/exclusion", "剔除审核"));
    }

    private static Optional<Own> own(CaseFile file, ServiceKind kind) {
        return Optional.ofNullable(kind).flatMap(known -> switch (known) {
            case PROBLEM -> Optional.of(new Own("/problems/" + file.number(), "问题台账"));
            case HOTLINE -> Optional.of(new Own("/hotline/" + file.number(), "热线工单"));
            case INVESTMENT -> Optional.of(new Own("/investment/" + file.number(), "招商线索"));
            default -> Optional.empty();
        });
    }
}
