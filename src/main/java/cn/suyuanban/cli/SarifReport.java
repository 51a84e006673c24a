package cn.suyuanban.cli;

import cn.suyuanban.modelcheck.Finding;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

/** Findings in SARIF 2.1.0 (OASIS), which code hosts show beside the files. */
final class SarifReport implements CheckCommand.Report {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    @Override
    public String of(List<Finding> findings) {
        ObjectNode log =
                JsonReport.JSON.createObjectNode().put("$schema", SCHEMA).put("version", "2.1.0");
        ObjectNode run = log.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver").put("name", "suyuanban check");
        List<String> rules =
                findings.stream().map(Finding::rule).distinct().sorted().toList();
        ArrayNode described = driver.putArray("rules");
        rules.forEach(rule -> describe(described.addObject(), rule));
        ArrayNode results = run.putArray("results");
        findings.forEach(finding -> result(results.addObject(), finding, rules.indexOf(finding.rule())));
        return JsonReport.write(log);
    }

    /** A text, for SARIF wants a help address to be absolute, and the pages come with the product. */
    private static void describe(ObjectNode described, String rule) {
        described.put("id", rule).putObject("help").put("text", "规则说明见 docs/rules/" + rule + ".md。");
    }

    private static void result(ObjectNode result, Finding finding, int rule) {
        result.put("ruleId", finding.rule())
                .put("ruleIndex", rule)
                .put("level", finding.level() == Finding.Level.ERROR ? "error" : "warning");
        result.putObject("message").put("text", finding.message() + " " + finding.remedy());
        ObjectNode location = result.putArray("locations").addObject();
        location.putObject("physicalLocation").putObject("artifactLocation").put("uri", address(finding.file()));
        if (!finding.element().isEmpty()) {
            location.putArray("logicalLocations")
                    .addObject()
                    .put("name", finding.element())
                    .put("kind", "element");
        }
    }

    /** Relative to where the command ran, if the path was; a name may hold spaces and Chinese. */
    private static String address(String file) {
        Path path = Path.of(file);
        try {
            URI address = path.isAbsolute() ? path.toUri() : new URI(null, null, file, null);
            return address.toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
