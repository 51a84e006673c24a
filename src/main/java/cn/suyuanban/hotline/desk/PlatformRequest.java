package cn.suyuanban.hotline.desk;

import java.util.HashMap;
import java.util.Map;

/**
 * A request as the city's platform (市平台) sends it; codes are those of the form.
 *
 * @param platformNumber the platform's own number, by which the same request is known when it is sent again
 * @param scope null for what is for the hotline
 */
record PlatformRequest(
        String platformNumber,
        String scope,
        String asker,
        String type,
        String urgency,
        String theme,
        String place,
        String content,
        boolean confidential,
        String callerName,
        String callerPhone) {

    String scopeCode() {
        return scope == null ? "OURS" : scope;
    }

    /** What {@code forms/hotline-request/start.form} calls it. */
    Map<String, Object> form() {
        Map<String, Object> form = new HashMap<>();
        form.put("requestScope", scopeCode());
        form.put("applicantName", asker);
        form.put("requestType", type);
        form.put("urgency", urgency);
        form.put("requestTheme", theme);
        form.put("requestPlace", place);
        form.put("requestText", content);
        form.put("confidential", confidential);
        form.put("callerName", callerName);
        form.put("callerPhone", callerPhone);
        form.put("platformNumber", platformNumber);
        form.values().removeIf(value -> value == null);
        return form;
    }
}
