package cn.suyuanban.material.web;

import cn.suyuanban.material.Upload;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.multipart.MultipartFile;

/** Files of a plain form; a field in which nothing was chosen comes as a file without a name. */
public final class Uploads {

    private Uploads() {}

    /** @param files null if the form had no such field */
    public static List<Upload> of(List<MultipartFile> files) throws IOException {
        List<Upload> uploads = new ArrayList<>();
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            String name = file.getOriginalFilename();
            if (name != null && !name.isBlank()) {
                uploads.add(new Upload(null, "", name, file.getInputStream()));
            }
        }
        return uploads;
    }
}
