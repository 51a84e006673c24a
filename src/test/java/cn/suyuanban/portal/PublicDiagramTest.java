package cn.suyuanban.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.catalog.guide.MatterGuide;
import cn.suyuanban.catalog.guide.Matters;
import cn.suyuanban.support.SuyuanbanTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.w3c.dom.Document;

/** The diagram that anybody may fetch. */
@SuyuanbanTest
class PublicDiagramTest {

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private Matters matters;

    @Test
    void nothingThatOnlyTheEngineOrAClerkNeedsIsInAnyDiagram() {
        assertThat(matters.catalogue().matters()).isNotEmpty().allSatisfy(matter -> assertThat(xml(matter))
                .doesNotContain("camunda", "modeler", "${", "#{", "Delegate", "conditionExpression", "documentation")
                .doesNotContain("extensionElements", "script", "calledElement", "formRef", "candidate", "依据：")
                .doesNotContainIgnoringCase("<!--"));
    }

    @Test
    void everythingThatIsDrawnIsThere() throws Exception {
        // when
        String xml = xml(matters.catalogue().find("open-restaurant").orElseThrow());
        // then
        DocumentBuilderFactory reader = DocumentBuilderFactory.newInstance();
        reader.setNamespaceAware(true);
        Document diagram =
                reader.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        assertThat(diagram.getElementsByTagNameNS("*", "callActivity").getLength())
                .isEqualTo(8);
        assertThat(diagram.getElementsByTagNameNS("*", "BPMNShape").getLength()).isGreaterThan(30);
        assertThat(xml).contains("name=\"审查食品经营许可\"", "name=\"经营卷烟？\"");
    }

    @Test
    void aBrowserMayKeepIt() {
        ResponseEntity<String> diagram = get("open-restaurant");
        assertThat(diagram.getHeaders().getETag()).isNotBlank();
        assertThat(diagram.getHeaders().getCacheControl()).contains("max-age=3600");
    }

    @Test
    void whatIsNoMatterHasNoPublicDiagram() {
        assertThat(get("department-review").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(get("no-such-matter").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    private String xml(MatterGuide matter) {
        return get(matter.id()).getBody();
    }

    private ResponseEntity<String> get(String id) {
        return http.getForEntity("/api/public/matters/" + id + "/diagram", String.class);
    }
}
