package cn.suyuanban.portal.request;

import cn.suyuanban.catalog.ApplicationForm;
import cn.suyuanban.catalog.ApplicationForms;
import cn.suyuanban.catalog.ServiceKind;
import cn.suyuanban.hotline.desk.HotlineIntake;
import cn.suyuanban.hotline.table.HotlineTables;
import cn.suyuanban.hotline.table.Scope;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/** The start form of a request as plain HTML needs it: designers edit one list of themes and places, and this page follows. */
@Component
class PublicRequestForm {

    private static final String SCOPE = "requestScope";

    private final ApplicationForms forms;
    private final HotlineTables tables;
    private final ObjectMapper json;

    PublicRequestForm(ApplicationForms forms, HotlineTables tables, ObjectMapper json) {
        this.forms = forms;
        this.tables = tables;
        this.json = json;
    }

    /** One thing to choose. */
    record Option(String value, String label) {}

    /** What is not for the hotline, and where it goes. */
    record Elsewhere(String what, String where, boolean sealed) {}

    /** Empty while requests cannot be taken online. */
    Optional<ApplicationForm> current() {
        return forms.of(HotlineIntake.SERVICE, ServiceKind.HOTLINE);
    }

    /** What each field offers, by its key. */
    Map<String, List<Option>> options(ApplicationForm form) {
        return fields(form)
                .filter(field -> field.has("key") && field.has("values"))
                .collect(Collectors.toMap(field -> field.get("key").asText(), PublicRequestForm::offered));
    }

    List<Elsewhere> elsewhere(ApplicationForm form) {
        return options(form).get(SCOPE).stream()
                .flatMap(option -> {
                    Scope scope = tables.scope(option.value());
                    return scope.ours()
                            ? Stream.empty()
                            : Stream.of(new Elsewhere(option.label(), scope.where(), scope.sealed()));
                })
                .toList();
    }

    private Stream<JsonNode> fields(ApplicationForm form) {
        try {
            return StreamSupport.stream(
                    json.readTree(form.json()).get("components").spliterator(), false);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the form of requests is no JSON", e);
        }
    }

    private static List<Option> offered(JsonNode field) {
        return StreamSupport.stream(field.get("values").spliterator(), false)
                .map(value -> new Option(
                        value.get("value").asText(), value.get("label").asText()))
                .toList();
    }
}
