package cn.suyuanban.portal.leaflet;

import cn.suyuanban.catalog.diagram.Diagrams;
import cn.suyuanban.catalog.guide.Catalogue;
import cn.suyuanban.catalog.guide.MatterGuide;
import cn.suyuanban.catalog.guide.Matters;
import cn.suyuanban.link.PublicLinks;
import cn.suyuanban.link.QrCode;
import cn.suyuanban.portal.MatterUnknownException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What is taken from a guide: the code that leads to it (二维码), the diagram, blank forms and samples. */
@RestController
class LeafletController {

    private static final int PNG_PIXELS = 600;

    private final Matters matters;
    private final PublicLinks links;
    private final Downloads downloads;
    private final Diagrams diagrams;

    LeafletController(Matters matters, PublicLinks links, Downloads downloads, Diagrams diagrams) {
        this.matters = matters;
        this.links = links;
        this.downloads = downloads;
        this.diagrams = diagrams;
    }

    @GetMapping("/matters/{id}/qr.png")
    ResponseEntity<byte[]> png(@PathVariable String id) {
        return Kept.anHour(code(id).png(PNG_PIXELS), MediaType.IMAGE_PNG);
    }

    @GetMapping("/matters/{id}/qr.svg")
    ResponseEntity<byte[]> svg(@PathVariable String id) {
        return Kept.anHour(code(id).svg().getBytes(StandardCharsets.UTF_8), MediaType.valueOf("image/svg+xml"));
    }

    @GetMapping("/api/public/matters/{id}/diagram")
    ResponseEntity<byte[]> diagram(@PathVariable String id) {
        Catalogue catalogue = matters.catalogue();
        MatterGuide matter = catalogue.find(id).orElseThrow(MatterUnknownException::new);
        byte[] xml = diagrams.of(catalogue.definition(matter)).getBytes(StandardCharsets.UTF_8);
        return Kept.anHour(xml, new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8));
    }

    @GetMapping("/matters/{id}/files/{name}")
    ResponseEntity<Resource> file(@PathVariable String id, @PathVariable String name) {
        Resource file = downloads
                .find(matter(id), name)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "没有这个文件。"));
        return ResponseEntity.ok()
                .contentType(MediaTypeFactory.getMediaType(file).orElse(MediaType.APPLICATION_OCTET_STREAM))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(file);
    }

    private QrCode code(String id) {
        return QrCode.of(links.matter(matter(id).id()));
    }

    private MatterGuide matter(String id) {
        return matters.catalogue().find(id).orElseThrow(MatterUnknownException::new);
    }
}
