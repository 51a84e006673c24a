package cn.suyuanban.cli;

import cn.suyuanban.modelcheck.Finding;
import cn.suyuanban.modelcheck.ModelCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks models, decisions and forms against the house rules, as the deployment gate does. */
@Command(name = "check", description = "按规则检查流程、决策表和表单；有错误时退出码为 1，用法不对为 2。", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "路径", description = "文件或目录，默认 processes forms")
    private List<Path> paths = List.of(Path.of("processes"), Path.of("forms"));

    @Option(names = "--format", description = "输出格式：${COMPLETION-CANDIDATES}，默认 ${DEFAULT-VALUE}")
    private Format format = Format.text;

    @Option(names = "--groups", split = ",", paramLabel = "组", description = "县里已有的组，用逗号分开；不写则不核对组是否存在")
    private Set<String> groups = Set.of();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Map<String, byte[]> files = files();
        List<Finding> findings = new ModelCheck().check(files, Town.around(files.keySet(), groups));
        spec.commandLine().getOut().print(format.report.of(findings));
        spec.commandLine().getOut().flush();
        return findings.stream().anyMatch(finding -> finding.level() == Finding.Level.ERROR) ? 1 : 0;
    }

    private Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (Path path : paths) {
            List<Path> models = models(path);
            if (models.isEmpty()) {
                throw new ParameterException(spec.commandLine(), "“" + path + "”里没有流程、决策表或表单。");
            }
            for (Path model : models) {
                files.put(model.toString().replace('\\', '/'), Files.readAllBytes(model));
            }
        }
        return files;
    }

    private List<Path> models(Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new ParameterException(spec.commandLine(), "没有文件或目录“" + path + "”。");
        }
        try (Stream<Path> found = Files.walk(path)) {
            return found.filter(file -> ModelCheck.reads(file.getFileName().toString()))
                    .filter(Files::isRegularFile)
                    .toList();
        }
    }

    /** How findings are written down. */
    enum Format {
        text(new TextReport()),
        json(new JsonReport()),
        sarif(new SarifReport());

        private final Report report;

        Format(Report report) {
            this.report = report;
        }
    }

    /** Findings in one piece. */
    interface Report {

        String of(List<Finding> findings);
    }
}
