package cn.suyuanban.designer.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import cn.suyuanban.designer.compare.Change.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final String FORM = "forms/department-review/review.form";
    private static final String TABLE = "processes/deadline-ladder.dmn";

    @Property(tries = 60)
    void aFileComparedWithItselfDiffersInNothing(@ForAll("shipped") String file) {
        assertThat(Versions.of(file).changes()).isEmpty();
    }

    @Property(tries = 30)
    void aDiagramDrawnAnewIsMovedOnly(@ForAll("diagrams") String file, @ForAll Random random) {
        Versions versions = Versions.of(file);
        String drawn = Pattern.compile("<(dc:Bounds|di:waypoint) x=\"(\\d+)\"")
                .matcher(versions.now())
                .replaceAll(bounds -> "<" + bounds.group(1) + " x=\"" + random.nextInt(5000) + "\"");
        List<Change> changes = new Versions(file, versions.old(), drawn).changes();
        assertThat(changes).isNotEmpty().extracting(Change::kind).containsOnly(Kind.MOVED);
    }

    @Property(tries = 30)
    void whatWasAddedOneWayIsRemovedTheOtherWay(@ForAll("diagrams") String one, @ForAll("diagrams") String other)
            throws IOException {
        Map<String, byte[]> old = Map.of("a.bpmn", Files.readAllBytes(Path.of(one)));
        Map<String, byte[]> now = Map.of("a.bpmn", Files.readAllBytes(Path.of(other)));
        assertThat(elements(Comparison.of(old, now), Kind.ADDED))
                .containsExactlyInAnyOrderElementsOf(elements(Comparison.of(now, old), Kind.REMOVED));
    }

    @Test
    void whatIsAskedOfAFieldAndWhatCanBeChosenIsCompared() {
        Versions form = Versions.of(FORM);
        assertThat(form.with("\"required\": true", "\"required\": false").changes())
                .extracting(Change::elementName, Change::kind, Change::what, Change::oldValue, Change::newValue)
                .containsExactly(tuple("审查结论", Kind.CHANGED, "必填", "是", "否"));
        assertThat(form.with("\"label\": \"不予通过\"", "\"label\": \"不通过\"").changes())
                .extracting(Change::what, Change::newValue)
                .containsExactly(tuple("选项", "通过（pass）、不通过（refuse）"));
    }

    @Test
    void fieldsThatCameAndWentAreNamed() {
        assertThat(Versions.of(FORM)
                        .with("\"id\": \"Field_ReviewOpinion\"", "\"id\": \"Field_Advice\"")
                        .changes())
                .extracting(Change::element, Change::kind, Change::what)
                .containsExactly(
                        tuple("Field_ReviewOpinion", Kind.REMOVED, "多行文本"), tuple("Field_Advice", Kind.ADDED, "多行文本"));
    }

    @Test
    void aCellOfADecisionTableIsToldByItsRuleAndColumn() {
        assertThat(Versions.of(TABLE)
                        .with("<text>0.666667</text>", "<text>0.5</text>")
                        .changes())
                .containsExactly(new Change(
                        TABLE, "Rule_Yellow", "已用三分之二：提醒承办人", Kind.CHANGED, "则 比例、小时或工作日", "0.666667", "0.5"));
    }

    @Test
    void aRuleLeftOutAColumnRenamedAndAnotherHitPolicyAreToldOnceEach() {
        assertThat(Versions.of(TABLE)
                        .without("<rule id=\"Rule_Red\">", "</rule>")
                        .changes())
                .extracting(Change::element, Change::kind)
                .containsExactly(tuple("Rule_Red", Kind.REMOVED));
        assertThat(Versions.of(TABLE).with("label=\"优先级\"", "label=\"先后\"").changes())
                .extracting(Change::element, Change::what)
                .containsExactly(tuple("Output_Priority", "名称"));
        assertThat(Versions.of(TABLE)
                        .with("hitPolicy=\"COLLECT\"", "hitPolicy=\"FIRST\"")
                        .changes())
                .extracting(Change::what, Change::newValue)
                .containsExactly(tuple("命中方式", "FIRST"));
    }

    @Test
    void rulesInAnotherOrderAreAChange() {
        Versions table = Versions.of(TABLE);
        int from = table.old().indexOf("<rule id=\"Rule_Yellow\">");
        String yellow = table.old().substring(from, table.old().indexOf("</rule>", from) + "</rule>".length());
        assertThat(table.with(yellow, "")
                        .with("</decisionTable>", yellow + "</decisionTable>")
                        .changes())
                .extracting(Change::element, Change::kind, Change::what)
                .containsExactly(tuple("deadline-ladder", Kind.CHANGED, "先后顺序"));
    }

    @Test
    void filesThatCameAndWentAndFilesNobodyCanReadAreToldAsAWhole() {
        byte[] broken = "<bpmn:definitions".getBytes(StandardCharsets.UTF_8);
        byte[] other = "<bpmn:definitions ".getBytes(StandardCharsets.UTF_8);
        assertThat(Comparison.of(Map.of("a.bpmn", broken, "b.form", broken), Map.of("a.bpmn", other, "c.form", other)))
                .extracting(Change::file, Change::kind, Change::what)
                .containsExactly(
                        tuple("a.bpmn", Kind.CHANGED, "文件内容"),
                        tuple("b.form", Kind.REMOVED, "文件"),
                        tuple("c.form", Kind.ADDED, "文件"));
    }

    @Provide
    Arbitrary<String> shipped() {
        return Arbitraries.of(files("processes", "forms"));
    }

    @Provide
    Arbitrary<String> diagrams() {
        return Arbitraries.of(files("processes").stream()
                .filter(file -> file.endsWith(".bpmn"))
                .toList());
    }

    private static List<String> elements(List<Change> changes, Kind kind) {
        return changes.stream()
                .filter(change -> change.kind() == kind)
                .map(Change::element)
                .toList();
    }

    private static List<String> files(String... folders) {
        List<String> files = new ArrayList<>();
        for (String folder : folders) {
            try (Stream<Path> all = Files.walk(Path.of(folder))) {
                all.filter(Files::isRegularFile).map(Path::toString).forEach(files::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        Collections.sort(files);
        return files;
    }
}
