package cn.suyuanban.designer.templates;

import java.util.List;
import java.util.stream.Stream;

/** Templates for calling the parts of a request to the hotline. */
final class HotlineTemplates {

    private HotlineTemplates() {}

    static List<ElementTemplate> all() {
        return List.of(dispatch(), handling());
    }

    private static ElementTemplate dispatch() {
        return PartTemplates.call(
                "dispatch-request",
                "派单签收",
                "派给承办单位和协办单位，签收或者退单一次。",
                request(Stream.of("signLimit"), Stream.of("handlingUnit", "supportingUnits")));
    }

    private static ElementTemplate handling() {
        return PartTemplates.call(
                "handle-request",
                "承办诉求",
                "首次联系、办理、协办、答复，都以诉求人的时限为限。",
                request(
                        Stream.of(
                                "handlingUnit",
                                "supportingUnits",
                                "contactLimit",
                                "reworkRound",
                                "callBackText",
                                "promisedCase"),
                        Stream.of("replyText")));
    }

    private static List<Field> request(Stream<String> more, Stream<String> back) {
        return PartTemplates.named(Stream.concat(Stream.of("requestSummary", "requestText"), more), back);
    }
}
