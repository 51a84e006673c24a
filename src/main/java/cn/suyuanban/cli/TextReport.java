package cn.suyuanban.cli;

import cn.suyuanban.modelcheck.Finding;
import java.util.List;
import java.util.stream.Collectors;

/** Findings for people, a line each, and how many there are. */
final class TextReport implements CheckCommand.Report {

    @Override
    public String of(List<Finding> findings) {
        if (findings.isEmpty()) {
            return "没有发现问题。%n".formatted();
        }
        String lines = findings.stream()
                .map(finding -> (finding.level() == Finding.Level.ERROR ? "错误 " : "提醒 ") + finding)
                .collect(Collectors.joining("%n".formatted()));
        long errors = findings.stream()
                .filter(finding -> finding.level() == Finding.Level.ERROR)
                .count();
        return "%s%n共 %d 个错误、%d 个提醒。规则说明见 docs/rules。%n".formatted(lines, errors, findings.size() - errors);
    }
}
