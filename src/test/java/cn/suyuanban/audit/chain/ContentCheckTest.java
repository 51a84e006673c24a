package cn.suyuanban.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.material.Material;
import cn.suyuanban.material.Material.Origin;
import cn.suyuanban.material.Materials;
import cn.suyuanban.material.Samples;
import cn.suyuanban.support.EveryDatabase;
import cn.suyuanban.support.SuyuanbanTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

@SuyuanbanTest
@EveryDatabase
class ContentCheckTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Materials materials;

    @Autowired
    private ContentCheck check;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void oneByteChangedInTheContentOfAMaterialIsFound() {
        // given
        String id = SealedCase.of(beans).open();
        Material material =
                materials.add(id, Samples.upload("plan", "图.pdf", Samples.pdfOf(600_000)), Origin.STAFF, "window");
        assertThat(found(material)).as("nothing was changed").isEmpty();
        // when
        byte[] last = jdbc.sql("select content from material_chunk where material_id = ? and no = 2")
                .param(material.id())
                .query(byte[].class)
                .single();
        last[last.length - 1] ^= 1;
        jdbc.sql("update material_chunk set content = ? where material_id = ? and no = 2")
                .params(last, material.id())
                .update();
        // then
        assertThat(found(material)).singleElement().satisfies(finding -> {
            assertThat(finding.table()).isEqualTo("material_chunk");
            assertThat(finding.key()).isEqualTo(material.id());
        });
    }

    private List<Report.Finding> found(Material material) {
        Findings findings = new Findings();
        check.compare(check.find(material.id()).orElseThrow(), findings);
        return findings.sorted();
    }
}
