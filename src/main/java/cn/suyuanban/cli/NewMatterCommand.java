package cn.suyuanban.cli;

import cn.suyuanban.scaffold.BadMatterException;
import cn.suyuanban.scaffold.Scaffold;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes the first model and form of a matter, or of every matter of a list. */
@Command(name = "new-matter", description = "生成一个事项的流程和申请表，或者按清单批量生成；不覆盖已有文件。", mixinStandardHelpOptions = true)
final class NewMatterCommand implements Callable<Integer> {

    @Option(names = "--out", paramLabel = "目录", description = "processes 和 forms 所在的目录，默认当前目录")
    private Path out = Path.of("");

    @ArgGroup(multiplicity = "1")
    private What what;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try {
            return what.list == null ? one() : all();
        } catch (BadMatterException e) {
            spec.commandLine().getErr().println(e.code() + "：" + e.getMessage());
            return 1;
        }
    }

    private int one() {
        new Scaffold(out)
                .one(what.matter.said())
                .forEach(file -> spec.commandLine().getOut().println("已生成 " + file));
        return 0;
    }

    private int all() throws IOException {
        if (!Files.isRegularFile(what.list)) {
            throw new ParameterException(spec.commandLine(), "没有清单文件“" + what.list + "”。");
        }
        Scaffold.Result result = new Scaffold(out).all(what.list);
        PrintWriter err = spec.commandLine().getErr();
        result.bad().forEach(row -> err.println("第 " + row.row() + " 行 " + row.code() + "：" + row.message()));
        if (!result.bad().isEmpty()) {
            err.println("共 " + result.bad().size() + " 行有问题，没有生成任何文件；请改好后再试。");
            return 1;
        }
        spec.commandLine()
                .getOut()
                .println("已生成 " + result.matters() + " 个事项，共 " + result.files().size() + " 个文件。");
        return 0;
    }

    /** One matter, or a list of them. */
    static final class What {

        @Option(names = "--from", required = true, paramLabel = "清单", description = "事项清单，.xlsx 或 .csv，第一行为列名")
        private Path list;

        @ArgGroup(exclusive = false)
        private Matter matter;
    }

    /** One matter by options. */
    static final class Matter {

        @Option(names = "--id", required = true, description = "流程编号，如 company-setup")
        private String id;

        @Option(names = "--name", required = true, description = "事项名称")
        private String name;

        @Option(names = "--departments", required = true, description = "办理部门，用逗号分开，第一个牵头")
        private String departments;

        @Option(names = "--lead", description = "牵头部门，默认办理部门中的第一个")
        private String lead;

        @Option(names = "--promised", defaultValue = "5WD", description = "承诺时限，默认 ${DEFAULT-VALUE}")
        private String promised;

        @Option(names = "--statutory", description = "法定时限，如 20WD")
        private String statutory;

        @Option(names = "--basis", description = "依据")
        private String basis;

        @Option(names = "--code", description = "事项编码")
        private String code;

        @Option(names = "--audience", defaultValue = "enterprise", description = "enterprise 或 citizen")
        private String audience;

        @Option(names = "--event", description = "人生事件，如 出生、开店办企业")
        private String event;

        Map<String, String> said() {
            Map<String, String> said = new HashMap<>(Map.of(
                    "id", id, "name", name, "departments", departments, "promised", promised, "audience", audience));
            said.put("lead", lead == null ? departments.split(",")[0] : lead);
            said.put("statutory", statutory);
            said.put("basis", basis);
            said.put("code", code);
            said.put("event", event);
            said.values().removeIf(Objects::isNull);
            return said;
        }
    }
}
