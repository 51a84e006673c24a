package cn.suyuanban.cli;

import cn.suyuanban.audit.chain.Report;
import cn.suyuanban.audit.chain.Verification;
import cn.suyuanban.secret.KeyRefusedException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Checks the audit chain of a database, with the settings and the key the product is started with. */
@Command(
        name = "verify-audit",
        description = {
            "核验操作记录链、全部事实和材料的内容；完好退出码为 0，有改动为 1，未能核验为 2。",
            "数据库和密钥的参数与启动服务时相同，例如 --spring.profiles.active=demo。"
        })
final class VerifyAuditCommand implements Callable<Integer> {

    /** Stronger than what the files of settings say: the answer is the report, not a log. */
    private static final List<String> QUIET = List.of(
            "--spring.main.banner-mode=off",
            "--spring.main.log-startup-info=false",
            "--spring.main.lazy-initialization=true",
            "--logging.level.root=off",
            "--logging.level.org.camunda.bpm=off");

    @Unmatched
    private List<String> settings = new ArrayList<>();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        try (ConfigurableApplicationContext parts = parts()) {
            AuditParts.requireKey(parts.getEnvironment());
            return tell(parts.getBean(Verification.class).verifyWithContents());
        } catch (RuntimeException e) {
            err.println(explained(e));
            return ExitCode.USAGE;
        }
    }

    private ConfigurableApplicationContext parts() {
        List<String> arguments = new ArrayList<>(settings);
        arguments.addAll(QUIET);
        return new SpringApplicationBuilder(AuditParts.class)
                .web(WebApplicationType.NONE)
                .initializers(AuditParts::onlyExisting)
                .run(arguments.toArray(String[]::new));
    }

    private int tell(Report report) {
        PrintWriter out = spec.commandLine().getOut();
        report.findings().forEach(finding -> out.println("错误 [audit-broken] " + finding.text()));
        out.printf(
                "核验链接 %d 条、案卷 %d 份（办件、项目、产业链、作风线索、放假安排）、材料内容 %d 份，等待封存 %d 项。%n",
                report.links(), report.files(), report.contents(), report.waiting());
        if (report.takingIn()) {
            out.println("启用记录链以前的办件，或者升级后才受保护的内容，还没有全部接入：从接入时起才受保护。");
        }
        out.println(report.isWhole() ? "完好。" : "记录被改动过，第一处见上面第一行。");
        out.println("链的末端（请抄存在数据库之外）：" + report.end());
        out.flush();
        return report.isWhole() ? ExitCode.OK : 1;
    }

    private static String explained(RuntimeException failure) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
        if (cause instanceof KeyRefusedException key) {
            return key.getMessage() + key.remedy();
        } else if (String.valueOf(cause.getMessage()).matches("(?s).*(already in use|is locked).*")) {
            return "audit-database-busy: 数据库正被运行中的服务使用。请先停止服务再核验。";
        } else if (failure instanceof DataAccessException) {
            return "audit-database: 读不到记录链：没有这个数据库、连接不上，或者它由更旧的版本建立。请核对数据库参数。（" + cause.getMessage() + "）";
        }
        return "command-failed: " + cause;
    }
}
