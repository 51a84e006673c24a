package cn.suyuanban.catalog.guide;

import java.util.List;
import java.util.Optional;

/**
 * One question of an application form that can decide on steps and materials (情形).
 *
 * @param type {@code checkbox}, {@code radio}, {@code select} or {@code number}
 * @param description null if the form says nothing more
 * @param options answers to choose from; none for a checkbox or a number
 * @param smallest smallest number the form takes, 0 where it names none
 * @param largest largest number the form takes
 * @param hiddenBy conditions (FEEL) over other answers, its own and those of the groups around it; one that is true hides it
 */
public record Question(
        String key,
        String type,
        String label,
        String description,
        List<Option> options,
        double smallest,
        double largest,
        List<String> hiddenBy) {

    /** One answer: words for people, value for the model. */
    public record Option(String value, String label) {}

    /** The answer as the process would have it; empty for what is no answer to this question. */
    public Optional<Object> read(String said) {
        return switch (type) {
            case "checkbox" ->
                "true".equals(said) || "false".equals(said) ? Optional.of(Boolean.valueOf(said)) : Optional.empty();
            case "number" ->
                said.matches("-?[0-9]{1,9}(\\.[0-9]{1,4})?") ? Optional.of(Double.valueOf(said)) : Optional.empty();
            default ->
                options.stream()
                        .map(Option::value)
                        .filter(said::equals)
                        .findFirst()
                        .map(Object.class::cast);
        };
    }

    /** Answers to try: all there are; of numbers the extremes, since a threshold lies between them. */
    public List<Object> answers() {
        return switch (type) {
            case "checkbox" -> List.of(true, false);
            case "number" -> List.of(smallest, largest);
            default ->
                options.stream().map(Option::value).map(Object.class::cast).toList();
        };
    }
}
