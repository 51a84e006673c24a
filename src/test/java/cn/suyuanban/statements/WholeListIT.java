package cn.suyuanban.statements;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.scaffold.Scaffold;
import cn.suyuanban.support.OwnJvm;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.test.context.ActiveProfiles;

/**
 * A county takes its whole list over: 350 matters, and figures that add up to those counted by hand.
 *
 * <p>By hand: rows 1 to 100 promise 5 of 20 working days, 101 to 200 promise 10 of 20, 201 to 350 promise 2 without a limit
 * in law. So Σ statutory = 200 × 20 = 4,000, Σ promised = 100 × 5 + 100 × 10 = 1,500, A = 2,500 / 4,000 = 62.5 %; the mean of
 * 100 × 75 % and 100 × 50 % is 62.5 % as well; 150 have no limit in law. Market leads the odd rows, tax the even ones; fire
 * takes part in rows divisible by 5, 70 of them. Level 4 in rows 1 to 300: 300 / 350 = 85.71 %.
 */
@OwnJvm
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles({"demo", "test"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WholeListIT {

    private static final int MATTERS = 350;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private TestRestTemplate http;

    @BeforeAll
    void takesTheListOver(@TempDir Path folder) throws IOException {
        Path list = Files.writeString(folder.resolve("list.csv"), list());
        List<Path> files = new Scaffold(folder).all(list).files();
        for (int i = 0; i < files.size(); i += 2) {
            repository
                    .createDeployment()
                    .addString(folder.relativize(files.get(i)).toString(), Files.readString(files.get(i)))
                    .addString(folder.relativize(files.get(i + 1)).toString(), Files.readString(files.get(i + 1)))
                    .deploy();
        }
        // the shipped matters have figures of their own
        StreamSupport.stream(catalogue().get("matters").spliterator(), false)
                .map(matter -> matter.get("id").asText())
                .filter(id -> !id.startsWith("matter-"))
                .forEach(repository::suspendProcessDefinitionByKey);
        repository
                .createDeployment()
                .addString("note.txt", "so that the catalogue is read again")
                .deploy();
    }

    @Test
    void theCatalogueListsEveryMatter() {
        assertThat(catalogue().get("matters")).hasSize(MATTERS);
        assertThat(catalogue().at("/statistics/matters").asInt()).isEqualTo(MATTERS);
        assertThat(catalogue().at("/statistics/samples").asInt()).isEqualTo(MATTERS);
    }

    @Test
    void thePagesOfTheCatalogueListEveryMatterOnce() {
        String pages = "";
        for (int page = 1; page <= 18; page++) {
            pages += http.getForObject("/matters?page=" + page, String.class);
        }
        for (int i = 1; i <= MATTERS; i++) {
            assertThat(pages).containsOnlyOnce("/matters/matter-syb-9%03d\"".formatted(i));
        }
        assertThat(http.getForObject("/matters?q=SYB-9350", String.class)).contains("示例事项350", "找到 1 个事项");
    }

    @Test
    void bothCompressionsAddUp() {
        JsonNode compression = catalogue().at("/statistics/compression");
        JsonNode sum = compression.at("/sum/units/0");
        assertThat(sum.get("unit").asText()).isEqualTo("WD");
        assertThat(sum.get("matters").asInt()).isEqualTo(200);
        assertThat(sum.get("statutory").asInt()).isEqualTo(4000);
        assertThat(sum.get("promised").asInt()).isEqualTo(1500);
        assertThat(sum.get("percent").decimalValue()).isEqualByComparingTo("62.5");
        assertThat(compression.at("/mean/value/matters").asInt()).isEqualTo(200);
        assertThat(compression.at("/mean/value/percent").decimalValue()).isEqualByComparingTo("62.5");
        assertThat(compression.at("/leftOut/withoutStatutory").asInt()).isEqualTo(150);
    }

    @Test
    void departmentsAndTheShareOnlineAddUp() {
        JsonNode statistics = catalogue().get("statistics");
        assertThat(matters(statistics.get("byLead"), "market")).isEqualTo(175);
        assertThat(matters(statistics.get("byLead"), "tax")).isEqualTo(175);
        assertThat(matters(statistics.get("byDepartment"), "fire")).isEqualTo(70);
        assertThat(statistics.at("/online/sum").asInt()).isEqualTo(300);
        assertThat(statistics.at("/online/of").asInt()).isEqualTo(MATTERS);
        assertThat(statistics.at("/online/value").decimalValue()).isEqualByComparingTo("85.71");
    }

    private JsonNode catalogue() {
        return http.getForObject("/api/public/matters", JsonNode.class);
    }

    private static int matters(JsonNode counts, String department) {
        return StreamSupport.stream(counts.spliterator(), false)
                .filter(count -> count.get("id").asText().equals(department))
                .findFirst()
                .orElseThrow()
                .get("matters")
                .asInt();
    }

    private static String list() {
        StringBuilder rows = new StringBuilder("编码,名称,牵头部门,协办部门,承诺时限,法定时限,网办深度\n");
        for (int i = 1; i <= MATTERS; i++) {
            rows.append("SYB-9%03d,示例事项%d,%s,%s,%s,%s,%d%n"
                    .formatted(
                            i,
                            i,
                            i % 2 == 1 ? "market" : "tax",
                            i % 5 == 0 ? "fire" : "",
                            i <= 100 ? "5WD" : i <= 200 ? "10WD" : "2WD",
                            i <= 200 ? "20WD" : "",
                            i <= 300 ? 4 : 3));
        }
        return rows.toString();
    }
}
