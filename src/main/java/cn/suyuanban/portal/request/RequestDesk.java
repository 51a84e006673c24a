package cn.suyuanban.portal.request;

import cn.suyuanban.catalog.ApplicationForm;
import cn.suyuanban.hotline.Request;
import cn.suyuanban.hotline.Request.Channel;
import cn.suyuanban.hotline.desk.HotlineIntake;
import cn.suyuanban.intake.TrackingCodes;
import cn.suyuanban.intake.form.FormCheck;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a request from the public page and gives out the code by which the caller follows it. */
@Service
class RequestDesk {

    /** What the page asks for; whether it is for the hotline is shown before, and decided by the hotline after. */
    private static final Set<String> ASKED = Set.of(
            "applicantName",
            "requestType",
            "urgency",
            "requestTheme",
            "requestPlace",
            "requestText",
            "callerName",
            "callerPhone");

    private static final String CONFIDENTIAL = "confidential";

    private final FormCheck check;
    private final HotlineIntake intake;
    private final TrackingCodes codes;

    RequestDesk(FormCheck check, HotlineIntake intake, TrackingCodes codes) {
        this.check = check;
        this.intake = intake;
        this.codes = codes;
    }

    /** A request that was taken, and its code in plain for the only time. */
    record Taken(Request request, String code) {}

    /**
     * Takes a request.
     *
     * @throws cn.suyuanban.intake.form.FormRejectedException naming every field that is not in order; nothing is kept then
     */
    @Transactional
    Taken take(ApplicationForm form, Map<String, String> said) {
        Request request = intake.open(Channel.WEB, check.accept(form.schema(), values(said)));
        return new Taken(request, codes.issue(request.caseId()));
    }

    private static Map<String, Object> values(Map<String, String> said) {
        Map<String, Object> values = new HashMap<>();
        ASKED.forEach(key -> values.put(key, said.getOrDefault(key, "").strip()));
        values.values().removeIf(""::equals);
        values.put("requestScope", "OURS");
        values.put(CONFIDENTIAL, said.containsKey(CONFIDENTIAL));
        return values;
    }
}
