package cn.suyuanban.portal.apply;

import cn.suyuanban.catalog.guide.MatterGuide;
import cn.suyuanban.catalog.guide.Matters;
import cn.suyuanban.intake.ApplicationRefusedException;
import cn.suyuanban.material.Material;
import cn.suyuanban.material.Materials;
import cn.suyuanban.material.Upload;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files of an application that is still being filled in, for the page that was given the basket and nobody else. */
@RestController
@RequestMapping("/api/public/applications/materials")
class BasketController {

    private static final String BASKET = "X-Basket";

    private final ApplicantSession session;
    private final Materials materials;
    private final Matters matters;

    BasketController(ApplicantSession session, Materials materials, Matters matters) {
        this.session = session;
        this.materials = materials;
        this.matters = matters;
    }

    @GetMapping
    List<Staged> list(@RequestHeader(BASKET) String basket, HttpSession visitor) {
        requireOpen(visitor, basket);
        return materials.staged(basket).stream().map(Staged::of).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Staged add(
            @RequestHeader(BASKET) String basket,
            @RequestParam String code,
            @RequestParam MultipartFile file,
            HttpSession visitor)
            throws IOException {
        requireOpen(visitor, basket);
        MatterGuide.Material material = session.matterOf(visitor, basket).flatMap(matters.catalogue()::find).stream()
                .flatMap(matter -> matter.materials().stream())
                .filter(one -> one.isHandedIn() && one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new ApplicationRefusedException("material-unknown", "这个事项不需要这份材料，请刷新页面后重试。"));
        try (InputStream content = file.getInputStream()) {
            return Staged.of(
                    materials.stage(basket, new Upload(code, material.name(), file.getOriginalFilename(), content)));
        }
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@RequestHeader(BASKET) String basket, @PathVariable String id, HttpSession visitor) {
        requireOpen(visitor, basket);
        materials.removeStaged(basket, id);
    }

    private void requireOpen(HttpSession visitor, String basket) {
        if (!session.isOpen(visitor, basket)) {
            throw new StalePageException();
        }
    }

    /** A file as its applicant sees it. */
    record Staged(String id, String code, String fileName, long size) {

        static Staged of(Material material) {
            return new Staged(material.id(), material.code(), material.fileName(), material.size());
        }
    }
}
