package cn.suyuanban.hotline.exclusion;

import static cn.suyuanban.ledger.Times.instant;
import static cn.suyuanban.ledger.Times.offset;

import cn.suyuanban.hotline.Act;
import cn.suyuanban.hotline.Actor;
import cn.suyuanban.hotline.Dispatch;
import cn.suyuanban.hotline.HotlineLedger;
import cn.suyuanban.hotline.HotlineRefusedException;
import cn.suyuanban.hotline.HotlineRules;
import cn.suyuanban.security.Roles;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes requests out of the rates: asked for once by the unit that answered, decided by others, never silently. */
@Service
public class Exclusions {

    private static final int LONGEST = 500;

    private final JdbcClient jdbc;
    private final HotlineLedger requests;

    Exclusions(JdbcClient jdbc, HotlineLedger requests) {
        this.jdbc = jdbc;
        this.requests = requests;
    }

    /** Empty if nobody asked. */
    public Optional<Exclusion> of(String caseId) {
        return jdbc.sql("select * from hotline_exclusion where case_id = ?")
                .param(caseId)
                .query((row, index) -> new Exclusion(
                        Ground.valueOf(row.getString("ground")),
                        row.getString("reason"),
                        row.getString("unit"),
                        row.getString("asked_by"),
                        instant(row, "asked_at"),
                        row.getObject("granted", Boolean.class),
                        row.getString("opinion"),
                        row.getString("decided_by"),
                        instant(row, "decided_at")))
                .optional();
    }

    /** Whether somebody may ask for it: who is in the unit that has the request and has answered it. */
    public boolean mayAsk(String caseId, Actor actor) {
        return unit(caseId).filter(actor.groups()::contains).isPresent()
                && requests.history(caseId).has(Act.REPLY);
    }

    /** Whether somebody may decide: the hotline and the supervision office, but nobody of the unit that asked. */
    public static boolean mayDecide(Exclusion asked, Actor actor) {
        return (actor.groups().contains(HotlineRules.HOTLINE) || actor.groups().contains(Roles.SUPERVISION))
                && !actor.groups().contains(asked.unit())
                && !actor.id().equals(asked.askedBy());
    }

    /**
     * Asks to take a request out.
     *
     * @throws HotlineRefusedException with the reason
     */
    @Transactional
    public void ask(String caseId, Ground ground, String reason, Actor actor, Instant at) {
        require(mayAsk(caseId, actor), "exclusion-not-yours", "由承办单位在答复以后申请剔除");
        require(ground != null, "exclusion-ground", "只能以列明的情形申请剔除，请选择一项");
        requireText(reason, "exclusion-reason", "请写明申请剔除的事实和依据，不超过 500 字");
        require(of(caseId).isEmpty(), "exclusion-twice", "每单只能申请一次剔除，本单已经申请过");
        jdbc.sql("insert into hotline_exclusion (case_id, ground, reason, unit, asked_by, asked_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(caseId, ground.name(), reason.strip(), unit(caseId).orElseThrow(), actor.id(), offset(at))
                .update();
    }

    /**
     * Decides what a unit asked for.
     *
     * @throws HotlineRefusedException with the reason
     */
    @Transactional
    public void decide(String caseId, boolean granted, String opinion, Actor actor, Instant at) {
        Exclusion asked = of(caseId)
                .filter(Exclusion::isOpen)
                .orElseThrow(() -> new HotlineRefusedException("exclusion-none", "没有待审核的剔除申请"));
        require(mayDecide(asked, actor), "own-exclusion", "剔除由热线或者督查室审核，申请人和申请单位的人员不能审核");
        requireText(opinion, "exclusion-opinion", "请写明审核意见，不超过 500 字");
        int decided = jdbc.sql("update hotline_exclusion set granted = ?, opinion = ?, decided_by = ?, decided_at = ?"
                        + " where case_id = ? and granted is null")
                .params(granted, opinion.strip(), actor.id(), offset(at), caseId)
                .update();
        require(decided == 1, "exclusion-none", "没有待审核的剔除申请");
    }

    private Optional<String> unit(String caseId) {
        return requests.dispatch(caseId).map(Dispatch::unit);
    }

    private static void requireText(String text, String code, String message) {
        require(text != null && !text.isBlank() && text.strip().length() <= LONGEST, code, message);
    }

    private static void require(boolean holds, String code, String message) {
        if (!holds) {
            throw new HotlineRefusedException(code, message);
        }
    }
}
