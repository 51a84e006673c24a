package cn.suyuanban.intake.applicant;

import static cn.suyuanban.ledger.Times.instant;
import static cn.suyuanban.ledger.Times.offset;

import cn.suyuanban.audit.FactMarks;
import cn.suyuanban.engine.EngineCommands;
import cn.suyuanban.ledger.CaseFile;
import cn.suyuanban.ledger.CaseFiles;
import java.time.Clock;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the one rating a case may have (好差评), while its model waits for the message {@code case.rated}.
 *
 * <p>Silence leaves no row: it is never counted as praise.
 */
@Component
public class Ratings {

    /** As many characters as the table takes. */
    public static final int LONGEST = 500;

    private static final String RATED = "case.rated";
    private static final String ACTION = "RATED";

    private final JdbcClient jdbc;
    private final CaseFiles files;
    private final RuntimeService runtime;
    private final EngineCommands commands;
    private final ApplicantRecord record;
    private final Clock clock;
    private final FactMarks marks;

    Ratings(
            JdbcClient jdbc,
            CaseFiles files,
            RuntimeService runtime,
            EngineCommands commands,
            ApplicantRecord record,
            Clock clock,
            FactMarks marks) {
        this.jdbc = jdbc;
        this.files = files;
        this.runtime = runtime;
        this.commands = commands;
        this.record = record;
        this.clock = clock;
        this.marks = marks;
    }

    /** Whether the case waits for a rating now. */
    @Transactional(readOnly = true)
    public boolean awaited(CaseFile file) {
        return file.closedAt() != null
                && of(file.id()).isEmpty()
                && commands.asProduct(() -> runtime.createExecutionQuery()
                                .processInstanceBusinessKey(file.number())
                                .messageEventSubscriptionName(RATED)
                                .count())
                        > 0;
    }

    /** The rating of a case, empty as long as nobody rated it. */
    public Optional<Rating> of(String caseId) {
        return jdbc.sql("select score, text, named, rated_at from rating where case_id = ?")
                .param(caseId)
                .query((row, index) -> new Rating(
                        row.getInt("score"), row.getString("text"), row.getBoolean("named"), instant(row, "rated_at")))
                .optional();
    }

    /**
     * Rates a case; a poor rating opens its follow-up.
     *
     * @throws ActRefusedException {@code rating-score}, {@code rating-text}, {@code rating-twice}, {@code rating-early},
     *     {@code rating-over}
     */
    @Transactional
    public void rate(String caseId, int score, String text, boolean named) {
        marks.changed(caseId);
        CaseFile file = files.lock(caseId).orElseThrow();
        String said = text == null || text.isBlank() ? null : text.strip();
        require(score >= 1 && score <= 5, caseId, "rating-score", "请选择一项评价。");
        require(said == null || said.length() <= LONGEST, caseId, "rating-text", "评价内容最多 500 字，请缩短后重新提交。");
        require(of(caseId).isEmpty(), caseId, "rating-twice", "本件已经评价过，一件只评价一次。");
        require(file.closedAt() != null, caseId, "rating-early", "办结后才能评价。");
        require(awaited(file), caseId, "rating-over", "评价期限已过，或者本件不需要评价。有意见的，请拨打 12345 热线。");
        jdbc.sql("insert into rating (case_id, score, text, named, rated_at) values (?, ?, ?, ?, ?)")
                .params(caseId, score, said, named, offset(clock.instant()))
                .update();
        commands.asProduct(() -> runtime.createMessageCorrelation(RATED)
                .processInstanceBusinessKey(file.number())
                .setVariable("rating", score)
                .setVariable("ratingText", said)
                .setVariable("ratingNamed", named)
                .correlateWithResult());
        record.done(ACTION, caseId, named ? "申请人实名评价" : "申请人匿名评价");
    }

    private void require(boolean holds, String caseId, String code, String text) {
        if (!holds) {
            throw record.refuse(ACTION, caseId, new ActRefusedException(code, text));
        }
    }
}
