package cn.suyuanban.catalog;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** The fields of a Camunda Form as far as the server has to know them. */
public record FormSchema(String id, List<Field> fields) {

    /**
     * One input of a form.
     *
     * @param hiddenBy FEEL conditions, its own and those of the groups around it; one that is true hides it
     * @param personal whether the value is personal data, which never becomes a process variable
     */
    public record Field(String key, String label, Kind kind, Demands demands, List<String> hiddenBy, boolean personal) {

        public String type() {
            return kind.type();
        }
    }

    /**
     * What a field takes.
     *
     * @param type kind of component, {@code textfield}
     * @param subtype of a {@code datetime}: {@code date}, {@code time} or {@code datetime}; else null
     * @param options values offered, null if the form does not say which
     * @param decimals most digits after the point, null if any
     * @param asText whether a number is handed in as text
     * @param preset what it holds before anybody types, null if nothing
     * @param fixed whether nobody can type into it: disabled or read-only
     */
    public record Kind(
            String type,
            String subtype,
            Set<Object> options,
            Integer decimals,
            boolean asText,
            Object preset,
            boolean fixed) {}

    /**
     * What a value must be like; null where the form demands nothing.
     *
     * @param pattern regular expression that must be found in the text
     * @param validation {@code email} or {@code phone}, which form-js checks by rules of its own
     */
    public record Demands(
            boolean required,
            BigDecimal min,
            BigDecimal max,
            Integer minLength,
            Integer maxLength,
            String pattern,
            String validation) {}
}
