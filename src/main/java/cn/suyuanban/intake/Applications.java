package cn.suyuanban.intake;

import cn.suyuanban.catalog.ApplicationForm;
import cn.suyuanban.catalog.ApplicationForms;
import cn.suyuanban.engine.EngineCommands;
import cn.suyuanban.intake.form.FormCheck;
import cn.suyuanban.intake.form.FormRejectedException;
import cn.suyuanban.ledger.AuditEntry;
import cn.suyuanban.ledger.AuditTrail;
import cn.suyuanban.material.Materials;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Applications that the public hands in without an account (网上申请): checked, then one case for each basket. */
@Service
public class Applications {

    /** How often one waits for a lock: the database gives up after two seconds, which a busy one may need. */
    private static final int TIMES = 5;

    private final ApplicationForms forms;
    private final FormCheck check;
    private final NeededMaterials needed;
    private final ApplicationRows rows;
    private final Materials materials;
    private final TrackingCodes codes;
    private final FormService starts;
    private final EngineCommands commands;
    private final TransactionOperations transactions;
    private final AuditTrail audit;
    private final Clock clock;

    Applications(
            ApplicationForms forms,
            FormCheck check,
            NeededMaterials needed,
            ApplicationRows rows,
            Materials materials,
            TrackingCodes codes,
            FormService starts,
            EngineCommands commands,
            TransactionOperations transactions,
            AuditTrail audit,
            Clock clock) {
        this.forms = forms;
        this.check = check;
        this.needed = needed;
        this.rows = rows;
        this.materials = materials;
        this.codes = codes;
        this.starts = starts;
        this.commands = commands;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /** The receipt of an application that was handed in already, without its tracking code. */
    public Optional<Receipt> find(String basketToken) {
        return rows.receipt(basketToken);
    }

    /**
     * Opens a case from what the form asks for and the basket's files; the same basket again returns the same case. To be
     * called only after the applicant agreed to how personal data is handled.
     *
     * @throws FormRejectedException naming every field that is not in order
     * @throws ApplicationRefusedException if the matter cannot be applied for or a required material is missing
     */
    public Receipt submit(String service, String basketToken, Map<String, Object> values) {
        return find(basketToken).orElseGet(() -> {
            ApplicationForm form = forms.of(service).orElseThrow(Applications::unknown);
            Map<String, Object> accepted = check.accept(form.schema(), values);
            needed.require(service, accepted, materials.staged(basketToken));
            return openOnce(form, service, basketToken, accepted);
        });
    }

    /** Whoever comes second waits at the first one's row, and then finds the case. */
    private Receipt openOnce(ApplicationForm form, String service, String token, Map<String, Object> values) {
        for (int time = 1; ; time++) {
            try {
                return transactions.execute(status -> open(form, service, token, values));
            } catch (DuplicateKeyException | TransientDataAccessException e) {
                Optional<Receipt> first = find(token);
                if (first.isPresent() || time == TIMES) {
                    return first.orElseThrow(() -> e);
                }
            }
        }
    }

    private Receipt open(ApplicationForm form, String service, String token, Map<String, Object> values) {
        rows.take(token, service, form.version(), clock.instant());
        Receipt started = start(form, values);
        rows.opened(token, started.caseId());
        int files = materials.claim(token, started.caseId());
        audit.done(new AuditEntry(
                clock.instant(),
                null,
                "APPLICATION_SUBMITTED",
                started.caseId(),
                true,
                null,
                "网上申请，同意个人信息处理告知，材料 " + files + " 件"));
        return started;
    }

    private Receipt start(ApplicationForm form, Map<String, Object> values) {
        try {
            var instance = commands.asProduct(() -> starts.submitStartForm(form.definition(), values));
            return new Receipt(instance.getId(), instance.getBusinessKey(), codes.issue(instance.getId()));
        } catch (SuspendedEntityInteractionException | NullValueException e) {
            throw unknown();
        }
    }

    private static ApplicationRefusedException unknown() {
        return new ApplicationRefusedException("matter-unknown", "没有这个事项，或者该事项暂不受理。请从事项目录中选择，已填内容仍保存在本机。");
    }
}
