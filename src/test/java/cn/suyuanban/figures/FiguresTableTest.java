package cn.suyuanban.figures;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.figures.Figure.Definition;
import cn.suyuanban.support.SuyuanbanTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The table of figures that managers read against the figures themselves. */
@SuyuanbanTest
class FiguresTableTest {

    @Autowired
    private Figures figures;

    @Test
    void theManualDefinesEveryFigureInTheWordsOfTheBoard() throws IOException {
        List<String> real = figures.summary(null, Filter.ALL).figures().stream()
                .map(FiguresTableTest::row)
                .toList();
        List<String> told = Files.readAllLines(Path.of("docs/zh-CN/managers.md")).stream()
                .filter(line -> line.matches("\\| [^|]+ `[a-z-]+` \\|.*"))
                .toList();
        assertThat(told).as("\n%s", String.join("\n", real)).isEqualTo(real);
    }

    private static String row(Figure figure) {
        Definition definition = figure.definition();
        return "| %s `%s` | %s | %s | %s | %s |"
                .formatted(
                        figure.name(),
                        figure.id(),
                        figure.unit(),
                        definition.numerator(),
                        definition.denominator().isEmpty() ? "—" : definition.denominator(),
                        definition.exclusions());
    }
}
