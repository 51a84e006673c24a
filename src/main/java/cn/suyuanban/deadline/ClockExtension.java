package cn.suyuanban.deadline;

import cn.suyuanban.calendar.Limit;
import cn.suyuanban.calendar.LimitSyntaxException;
import cn.suyuanban.calendar.LimitUnit;
import cn.suyuanban.catalog.Catalog;
import cn.suyuanban.catalog.ServiceModel;
import cn.suyuanban.engine.CurrentUser;
import cn.suyuanban.engine.Decisions;
import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseFiles;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Extension (延期): once, before expiry, by whoever the law names, within its cap (行政许可法 42). */
@Component
public class ClockExtension {

    static final String ACTION = "EXTEND";
    private static final String BASIS = "行政许可法第四十二条";

    private final CaseFiles files;
    private final Lengthening lengthening;
    private final CaseInstances instances;
    private final Catalog catalog;
    private final Decisions decisions;
    private final Responsibles responsibles;
    private final CurrentUser user;
    private final ClockLog log;
    private final Clock clock;

    ClockExtension(
            CaseFiles files,
            Lengthening lengthening,
            CaseInstances instances,
            Catalog catalog,
            Decisions decisions,
            Responsibles responsibles,
            CurrentUser user,
            ClockLog log,
            Clock clock) {
        this.files = files;
        this.lengthening = lengthening;
        this.instances = instances;
        this.catalog = catalog;
        this.decisions = decisions;
        this.responsibles = responsibles;
        this.user = user;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Checks a request and tells whose approval it needs.
     *
     * @return group of the approver
     * @throws ClockRefusedException {@code clock-not-running}, {@code extension-limit}, {@code extension-unit},
     *     {@code extension-cap}, {@code extension-twice}, {@code extension-late}, {@code extension-approver}
     */
    public String check(String caseId, String limit) {
        CaseFile file = files.find(caseId).orElseThrow();
        return check(file, limit, rule(file));
    }

    /** Extends the case and its open steps; the one who approves must be the one the law names. */
    @Transactional
    public void extend(String caseId, String limit, String reason) {
        CaseFile file = files.lock(caseId).orElseThrow();
        Rule rule = rule(file);
        String approver = check(file, limit, rule);
        if (!user.groups().contains(approver)) {
            throw refuse(file, "extension-approver", rule, "延期须由 " + approver + " 组的负责人批准");
        }
        lengthening.apply(file, limit, rule.basis(), reason);
    }

    private String check(CaseFile file, String limit, Rule rule) {
        Limit asked = read(file, limit, rule);
        Limit cap = Limit.parse(rule.cap());
        if (asked.unit() != LimitUnit.WD) {
            throw refuse(file, "extension-unit", rule, "延长时限须以工作日计，写法如 5WD");
        }
        if (asked.amount() > cap.amount()) {
            throw refuse(file, "extension-cap", rule, "最多可延长 " + cap.chinese() + "，申请了 " + asked.chinese());
        }
        if (file.extension() != null) {
            throw refuse(file, "extension-twice", rule, "每件只能延期一次，本件已延期 " + chinese(file.extension()) + "，请按现有期限办理");
        }
        if (expiry(file).filter(clock.instant()::isAfter).isPresent()) {
            throw refuse(file, "extension-late", rule, "延期须在到期之前批准，本件已经到期，不能再延，请尽快办结");
        }
        return approver(rule)
                .orElseThrow(() -> refuse(
                        file, "extension-approver", rule, "部门 " + rule.lead() + " 没有登记有权批准延期的负责人，请先在部门分管领导对应表中登记"));
    }

    private Limit read(CaseFile file, String limit, Rule rule) {
        try {
            return Limit.parse(limit);
        } catch (LimitSyntaxException e) {
            throw refuse(file, "extension-limit", rule, "延长时限填写有误，请写成 5WD 的形式");
        }
    }

    private static String chinese(String limit) {
        return Limit.parse(limit).chinese();
    }

    /** The first end of the case: a promise that was broken is not mended by an extension. */
    private static Optional<Instant> expiry(CaseFile file) {
        return Stream.of(file.promisedDue(), file.statutoryDue())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
    }

    /** The supervision office stands in for heads who are not listed, but it is nobody's head and cannot approve. */
    private Optional<String> approver(Rule rule) {
        return responsibles
                .group(rule.approver(), rule.lead())
                .filter(group -> !Responsibles.SUPERVISION.equals(group));
    }

    /** A case that ended has no instance any more to read its rule from, so its clock is looked at first. */
    private Rule rule(CaseFile file) {
        if (file.clock() != CaseFile.Clock.RUNNING) {
            String message = "只有正在计时的办件可以延期；暂停计时的，恢复计时后再提出";
            throw log.refuse(ACTION, file.id(), new ClockRefusedException("clock-not-running", BASIS, message));
        }
        ServiceModel service = catalog.service(instances.definitionOf(file.id()));
        var row = decisions
                .latest("extension-rules")
                .evaluate(Map.of("handling", service.handling()))
                .getSingleResult();
        return new Rule(row.getEntry("cap"), row.getEntry("approver"), row.getEntry("basis"), service.lead());
    }

    private ClockRefusedException refuse(CaseFile file, String code, Rule rule, String message) {
        return log.refuse(ACTION, file.id(), new ClockRefusedException(code, rule.basis(), message));
    }

    private record Rule(String cap, String approver, String basis, String lead) {}
}
