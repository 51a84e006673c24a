package cn.suyuanban.figures;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/** The catalogue once more, from the text of the models that are deployed. */
final class CatalogueRecounts {

    private final List<String> matters;

    CatalogueRecounts(RepositoryService repository) {
        this.matters = repository.createProcessDefinitionQuery().latestVersion().startableInTasklist().list().stream()
                .map(ProcessDefinition::getId)
                .map(id -> head(repository, id))
                .filter(head -> "matter".equals(said(head, "kind")))
                .toList();
    }

    Map<String, Recount> all() {
        List<double[]> limits = matters.stream()
                .map(head -> new String[] {said(head, "limit.promised"), said(head, "limit.statutory")})
                .filter(pair ->
                        pair[0] != null && pair[1] != null && unit(pair[0]).equals(unit(pair[1])))
                .map(pair -> new double[] {amount(pair[0]), amount(pair[1])})
                .toList();
        double mean = limits.stream()
                .mapToDouble(pair -> (pair[1] - pair[0]) / pair[1])
                .average()
                .orElse(0);
        long levelled = matters.stream()
                .filter(head -> said(head, "matter.online") != null)
                .count();
        long online = matters.stream()
                .filter(head -> "4".equals(said(head, "matter.online")))
                .count();
        return Map.of(
                "catalogue-matters", Recount.of("select " + matters.size()),
                "catalogue-compression", Recount.of("select " + Math.round(mean * 10_000) / 100.0),
                "catalogue-online", new Recount("select " + online, "select " + levelled));
    }

    /** What a model says of the whole process, which comes before its first step. */
    private static String head(RepositoryService repository, String definition) {
        try (InputStream model = repository.getProcessModel(definition)) {
            String text = new String(model.readAllBytes(), StandardCharsets.UTF_8);
            return text.substring(0, text.indexOf("</bpmn:extensionElements>"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String said(String head, String property) {
        Matcher found = Pattern.compile("name=\"" + Pattern.quote(property) + "\" value=\"([^\"]*)\"")
                .matcher(head);
        return found.find() ? found.group(1) : null;
    }

    private static String unit(String limit) {
        return limit.replaceAll("\\d", "");
    }

    private static int amount(String limit) {
        return Integer.parseInt(limit.replaceAll("\\D", ""));
    }
}
