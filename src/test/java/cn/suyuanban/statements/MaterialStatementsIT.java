package cn.suyuanban.statements;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.material.Material;
import cn.suyuanban.material.Material.Origin;
import cn.suyuanban.material.Materials;
import cn.suyuanban.material.Samples;
import cn.suyuanban.statements.StatementCounter.Count;
import cn.suyuanban.support.OwnJvm;
import cn.suyuanban.support.Restaurant;
import java.io.OutputStream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** What a list of materials costs the database, and what it leaves alone. */
@OwnJvm
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles({"demo", "test"})
@Import({CountedDatabase.class, Restaurant.class})
class MaterialStatementsIT {

    @Autowired
    private Materials materials;

    @Autowired
    private Restaurant restaurant;

    @Autowired
    private StatementCounter counter;

    @Test
    void aListIsOneStatementHoweverManyFilesThereAreAndReadsNoContent() {
        // given
        ProcessInstance instance = restaurant.apply(Restaurant.application());
        Material last = null;
        for (int i = 1; i <= 20; i++) {
            last = materials.add(
                    instance.getId(),
                    Samples.upload("need-" + i, "图.pdf", Samples.pdfOf(1_000_000 + i)),
                    Origin.STAFF,
                    "window");
        }
        String id = last.id();
        // when
        Count list = counter.during(
                () -> assertThat(materials.ofCase(instance.getId())).hasSize(20));
        Count read = counter.during(() -> materials.writeTo(id, OutputStream.nullOutputStream()));
        // then
        assertThat(list.bySql().keySet())
                .hasSize(1)
                .allMatch(sql -> sql.contains(" from material ") && !sql.contains("material_chunk"));
        assertThat(list.statements()).isOne();
        assertThat(read.bySql().keySet()).allMatch(sql -> sql.contains("material_chunk"));
        assertThat(read.statements()).as("pieces of 256 KB, and the end").isEqualTo(4 + 1);
    }
}
