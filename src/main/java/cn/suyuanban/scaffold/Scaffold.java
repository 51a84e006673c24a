package cn.suyuanban.scaffold;

import cn.suyuanban.modelcheck.Finding;
import cn.suyuanban.modelcheck.ModelCheck;
import cn.suyuanban.modelcheck.ModelTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes models and start forms of new matters: one from options, or a county's whole list.
 *
 * <p>All or nothing: a list with a bad row writes no file, and no file that is there is ever overwritten.
 */
public final class Scaffold {

    private static final Departments DEPARTMENTS = Departments.shipped();
    private static final MatterFacts FACTS = new MatterFacts(DEPARTMENTS);

    private final Path folder;

    /** @param folder where {@code processes} and {@code forms} are, or will be made */
    public Scaffold(Path folder) {
        this.folder = folder;
    }

    /**
     * Draws one matter for whoever keeps its files elsewhere.
     *
     * @param said option to value, {@code name} to 企业开办
     * @return the files by name
     * @throws BadMatterException if something is wrong with it
     */
    public static Map<String, String> drawn(Map<String, String> said) {
        return drawn(read(said));
    }

    /**
     * Like {@link #drawn(Map)} without the check, for whoever deploys the files: a deployment is checked as a whole.
     */
    public static Map<String, String> sketched(Map<String, String> said) {
        return sketched(read(said));
    }

    /**
     * Writes one matter.
     *
     * @param said option to value, {@code name} to 企业开办
     * @return the files that were written
     * @throws BadMatterException if something is wrong with it
     */
    public List<Path> one(Map<String, String> said) {
        return write(files(read(said)));
    }

    private static NewMatter read(Map<String, String> said) {
        Map<Column, String> columns = new HashMap<>();
        said.forEach((option, value) -> Column.titled(option).ifPresent(column -> columns.put(column, value)));
        return FACTS.read(columns);
    }

    /**
     * Writes every matter of a list.
     *
     * @return what was written, or every bad row
     * @throws BadMatterException if the list as a whole cannot be read
     */
    public Result all(Path list) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        List<BadRow> bad = new ArrayList<>();
        Map<String, Integer> rows = new HashMap<>();
        int matters = 0;
        for (MatterList.Row row : MatterList.read(list)) {
            try {
                NewMatter matter = FACTS.read(row.said());
                Integer earlier = rows.putIfAbsent(matter.id(), row.number());
                if (earlier != null) {
                    throw new BadMatterException(
                            "id-twice", "流程编号“" + matter.id() + "”与第 " + earlier + " 行相同", "请改其中一行");
                }
                files.putAll(files(matter));
                matters++;
            } catch (BadMatterException e) {
                bad.add(new BadRow(row.number(), e.code(), e.getMessage()));
            }
        }
        return bad.isEmpty() ? new Result(matters, write(files), bad) : new Result(0, List.of(), bad);
    }

    private Map<String, String> files(NewMatter matter) {
        Map<String, String> files = drawn(matter);
        files.keySet().stream()
                .map(folder::resolve)
                .filter(Files::exists)
                .findFirst()
                .ifPresent(there -> {
                    throw new BadMatterException("file-exists", "文件 " + there + " 已经存在，不会覆盖", "请换一个流程编号，或者先移走原文件");
                });
        return files;
    }

    private static Map<String, String> drawn(NewMatter matter) {
        Map<String, String> files = sketched(matter);
        check(files);
        return files;
    }

    private static Map<String, String> sketched(NewMatter matter) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("processes/" + matter.id() + ".bpmn", MatterModel.write(matter, DEPARTMENTS));
        files.put("forms/" + matter.id() + "/apply.form", ApplyForm.write(matter));
        return files;
    }

    /** What the facts may contain and a rule still forbids is named here, not at deployment. */
    private static void check(Map<String, String> files) {
        Map<String, byte[]> content = new LinkedHashMap<>();
        files.forEach((name, text) -> content.put(name, text.getBytes(StandardCharsets.UTF_8)));
        List<Finding> findings = new ModelCheck()
                .check(content, ModelTree.shipped()).stream()
                        .filter(finding -> finding.level() == Finding.Level.ERROR)
                        .toList();
        if (!findings.isEmpty()) {
            throw new BadMatterException("model-refused", "生成的模型不合规则：" + findings, "请修改后再试");
        }
    }

    private List<Path> write(Map<String, String> files) {
        List<Path> written = new ArrayList<>();
        files.forEach((name, text) -> {
            Path file = folder.resolve(name);
            try {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            written.add(file);
        });
        return written;
    }

    /**
     * A row that cannot become a matter.
     *
     * @param row its number in the spreadsheet
     * @param code stable code
     * @param message what is wrong and how to mend it, in Chinese
     */
    public record BadRow(int row, String code, String message) {}

    /**
     * What came of a list.
     *
     * @param matters how many were written
     * @param bad empty if all went well; else nothing was written
     */
    public record Result(int matters, List<Path> files, List<BadRow> bad) {}
}
