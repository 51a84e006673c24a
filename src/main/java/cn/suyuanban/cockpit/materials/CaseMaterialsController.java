package cn.suyuanban.cockpit.materials;

import cn.suyuanban.material.Material;
import cn.suyuanban.material.Material.State;
import cn.suyuanban.material.web.FileAnswers;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The materials of a case (材料) for the staff; what changes something answers with the list as it is then. */
@RestController
@RequestMapping("/api/cases/{number}/materials")
class CaseMaterialsController {

    private final CaseMaterials materials;
    private final FileAnswers files;

    CaseMaterialsController(CaseMaterials materials, FileAnswers files) {
        this.materials = materials;
        this.files = files;
    }

    /** @param remark what is wrong, null if nothing */
    record Judgement(State state, String remark) {}

    @GetMapping
    CaseMaterialsAnswer list(@PathVariable String number) {
        return materials.list(number);
    }

    /** A file's content: PDF and pictures to look at, unless it is asked for as a download. */
    @GetMapping("/{id}")
    void content(
            @PathVariable String number,
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean download,
            HttpServletResponse response)
            throws IOException {
        Material file = materials.reading(number, id);
        if (download) {
            files.download(file, response);
        } else {
            files.show(file, response);
        }
    }

    @PostMapping("/{id}/judgement")
    CaseMaterialsAnswer judge(@PathVariable String number, @PathVariable String id, @RequestBody Judgement judgement) {
        materials.judge(number, id, judgement.state(), judgement.remark());
        return materials.list(number);
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    CaseMaterialsAnswer add(
            @PathVariable String number,
            @RequestParam(required = false) String code,
            @RequestParam(required = false) String name,
            @RequestParam MultipartFile file)
            throws IOException {
        try (InputStream content = file.getInputStream()) {
            materials.add(number, code, name, file.getOriginalFilename(), content);
        }
        return materials.list(number);
    }
}
