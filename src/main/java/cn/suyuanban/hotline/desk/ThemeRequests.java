package cn.suyuanban.hotline.desk;

import cn.suyuanban.hotline.HotlineLedger;
import cn.suyuanban.hotline.Repeats;
import cn.suyuanban.hotline.Request;
import cn.suyuanban.hotline.Request.Channel;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Opens a theme request (专题工单) when the same is asked too often about one place; each caller is answered all the same. */
@Component
public class ThemeRequests {

    private final Repeats repeats;
    private final HotlineLedger requests;
    private final HotlineIntake intake;

    ThemeRequests(Repeats repeats, HotlineLedger requests, HotlineIntake intake) {
        this.repeats = repeats;
        this.requests = requests;
        this.intake = intake;
    }

    /** Looks at a request that was just registered. */
    public void look(String caseId) {
        Request request = requests.find(caseId);
        List<String> numbers = repeats.look(request);
        if (!numbers.isEmpty()) {
            repeats.join(
                    request, intake.open(Channel.THEME, form(request, numbers)).caseId());
        }
    }

    private static Map<String, Object> form(Request request, List<String> numbers) {
        String last = numbers.get(numbers.size() - 1);
        return Map.of(
                "requestScope", "OURS",
                "applicantName", "群众",
                "requestType", request.type().name(),
                "urgency", "COMPLEX",
                "requestTheme", request.said().theme(),
                "requestPlace", request.said().place(),
                "requestText",
                        "专题工单：%s、%s的诉求集中，共 %d 件（%s 至 %s），请从源头治理；各工单照常办理和答复。"
                                .formatted(
                                        request.said().place(),
                                        request.said().theme(),
                                        numbers.size(),
                                        numbers.get(0),
                                        last));
    }
}
