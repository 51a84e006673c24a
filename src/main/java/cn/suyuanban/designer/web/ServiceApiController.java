package cn.suyuanban.designer.web;

import cn.suyuanban.designer.bundle.BundleZip;
import cn.suyuanban.designer.bundle.DeployedBundles;
import cn.suyuanban.designer.draft.DraftRefusedException;
import cn.suyuanban.designer.draft.Drafts;
import cn.suyuanban.designer.overview.ServiceList;
import cn.suyuanban.designer.overview.ServiceRow;
import cn.suyuanban.engine.ModelVersions.Version;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of services, and their files for the repository. */
@RestController
@RequestMapping("/designer/api")
class ServiceApiController {

    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    private final ServiceList services;
    private final DeployedBundles deployed;
    private final Drafts drafts;

    ServiceApiController(ServiceList services, DeployedBundles deployed, Drafts drafts) {
        this.services = services;
        this.deployed = deployed;
        this.drafts = drafts;
    }

    @GetMapping("/services")
    List<ServiceRow> all() {
        return services.all();
    }

    /** @param version the one that runs if not said */
    @GetMapping("/services/{key}/export")
    ResponseEntity<byte[]> give(@PathVariable String key, @RequestParam(required = false) Integer version) {
        Version found = deployed.versions(key).stream()
                .filter(one -> version == null || one.version() == version)
                .findFirst()
                .orElseThrow(() -> DraftRefusedException.serviceUnknown(key));
        return zip(key + "-v" + found.version(), deployed.of(found).files());
    }

    @GetMapping("/drafts/{id}/export")
    ResponseEntity<byte[]> give(@PathVariable long id) {
        return zip(drafts.find(id).service() + "-draft-" + id, drafts.files(id));
    }

    private static ResponseEntity<byte[]> zip(String name, SortedMap<String, byte[]> files) {
        ContentDisposition saved = ContentDisposition.attachment()
                .filename(name + ".zip", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .headers(headers -> headers.setContentDisposition(saved))
                .cacheControl(CacheControl.noStore())
                .contentType(ZIP)
                .body(BundleZip.write(files));
    }
}
