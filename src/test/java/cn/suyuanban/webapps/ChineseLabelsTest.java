package cn.suyuanban.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Chinese labels against the jar's own English ones: a missing label would be shown as its raw key. */
class ChineseLabelsTest {

    private static final String FOLDER = "/META-INF/resources/webjars/camunda/app/";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*[^}]+?\\s*}}|%[ds]|\\{\\d}");
    private static final Pattern ENGLISH_PROSE = Pattern.compile("[A-Za-z]{3,} [A-Za-z]{2,} [A-Za-z]{2,}");
    /** English plural endings, which Chinese does not have. */
    private static final Set<String> EMPTY_ON_PURPOSE =
            Set.of("NO_TASK_FORM", "PLGN_BATCH_S", "PLGN_MIG_S", "PLGN_MOD_DIALOG_S", "PLGN_MOD_RESTART_DIALOG_S");

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void everyLabelOfTheJarHasAChineseOne(String app) throws IOException {
        assertThat(labels(app, "zh-CN").keySet())
                .containsExactlyInAnyOrderElementsOf(labels(app, "en").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void chineseLabelsKeepThePlaceholders(String app) throws IOException {
        Map<String, String> chinese = labels(app, "zh-CN");
        Set<String> broken = labels(app, "en").entrySet().stream()
                .filter(english ->
                        !placeholders(english.getValue()).equals(placeholders(chinese.get(english.getKey()))))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        assertThat(broken).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void noChineseLabelIsEmptyOrStillEnglish(String app) throws IOException {
        Set<String> left = labels(app, "zh-CN").entrySet().stream()
                .filter(label -> !EMPTY_ON_PURPOSE.contains(label.getKey()))
                .filter(label -> label.getValue().isBlank()
                        || ENGLISH_PROSE.matcher(label.getValue()).find())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        assertThat(left).isEmpty();
    }

    private static Set<String> placeholders(String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group().replace(" ", ""));
        }
        return found;
    }

    private static Map<String, String> labels(String app, String language) throws IOException {
        try (InputStream file =
                ChineseLabelsTest.class.getResourceAsStream(FOLDER + app + "/locales/" + language + ".json")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
            Map<String, String> flat = new LinkedHashMap<>();
            flatten("", new ObjectMapper().readTree(text), flat);
            return flat;
        }
    }

    private static void flatten(String path, JsonNode node, Map<String, String> flat) {
        if (node.isObject()) {
            node.fields().forEachRemaining(entry -> flatten(path + entry.getKey() + "/", entry.getValue(), flat));
        } else {
            flat.put(path.replaceAll("^labels/|/$", ""), node.isArray() ? node.toString() : node.asText());
        }
    }
}
