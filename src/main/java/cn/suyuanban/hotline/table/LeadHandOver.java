package cn.suyuanban.hotline.table;

import cn.suyuanban.engine.CurrentUser;
import cn.suyuanban.lead.Lead.Source;
import cn.suyuanban.lead.LeadIntake;
import cn.suyuanban.lead.LeadRefusedException;
import cn.suyuanban.lead.NewLead;
import cn.suyuanban.lead.NewLead.Accused;
import cn.suyuanban.lead.NewLead.Reporter;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.BadUserRequestException;
import org.springframework.stereotype.Component;

/** Hands what was said to the hotline about officials to the sealed channel (线索移交), with who said it. */
@Component
public class LeadHandOver {

    /** The variable with the number of the lead; nothing else of it is known here. */
    public static final String NUMBER = "leadNumber";

    public static final String NAME = "callerName";
    public static final String PHONE = "callerPhone";

    /** A call does not ask for the accused by itself, so whoever classifies the lead reads who it is. */
    private static final Accused AS_SAID = new Accused("", "见反映内容", "");

    private final LeadIntake leads;
    private final CurrentUser user;

    LeadHandOver(LeadIntake leads, CurrentUser user) {
        this.leads = leads;
        this.user = user;
    }

    /**
     * Takes a lead.
     *
     * @param origin number of the request, null before it has one
     * @param caller name and phone, as far as they were left; somebody who left either is answered
     * @return number of the lead, empty if nothing was said
     * @throws BadUserRequestException with the code of the refusal, so that what was said stays where it was
     */
    public Optional<String> take(String origin, String said, Map<String, ?> caller) {
        if (said == null || said.isBlank()) {
            return Optional.empty();
        }
        String name = Objects.toString(caller.get(NAME), "").trim();
        String phone = Objects.toString(caller.get(PHONE), "").trim();
        Reporter reporter = name.isEmpty() && phone.isEmpty() ? null : new Reporter(name, phone);
        NewLead lead = new NewLead(Source.HOTLINE, origin, reporter != null, reporter, AS_SAID, said);
        try {
            return Optional.of(leads.take(lead, user.id().orElse(null)).number());
        } catch (LeadRefusedException e) {
            throw (BadUserRequestException)
                    new BadUserRequestException(e.getMessage() + "这一步没有办理，填写的内容没有丢失。").initCause(e);
        }
    }
}
