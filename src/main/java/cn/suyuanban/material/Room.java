package cn.suyuanban.material;

import cn.suyuanban.material.Material.Origin;
import cn.suyuanban.material.Material.State;
import cn.suyuanban.material.check.MaterialSettings;
import cn.suyuanban.material.check.Refusal;
import cn.suyuanban.material.check.Sizes;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether there is room for one more file beside those that are there. */
@Component
class Room {

    private final MaterialSettings settings;

    Room(MaterialSettings settings) {
        this.settings = settings;
    }

    Accepted accepted() {
        return Accepted.of(settings);
    }

    /** @param present files of the same basket or case */
    Optional<Refusal> check(List<Material> present, Upload upload, long size) {
        List<Material> handedIn =
                present.stream().filter(file -> file.origin() != Origin.ISSUED).toList();
        long forNeed = handedIn.stream()
                .filter(file -> isSameNeed(file, upload) && file.state() != State.ASKED_AGAIN)
                .count();
        if (forNeed >= settings.maxFilesPerNeed()) {
            return Optional.of(new Refusal(
                    "too-many-for-material",
                    "“%s”最多交 %d 个文件，请先删去不需要的，或者合并成一个 PDF 再上传。".formatted(upload.name(), settings.maxFilesPerNeed())));
        }
        return check(
                handedIn.size(), handedIn.stream().mapToLong(Material::size).sum() + size);
    }

    /** @param total of all files with the new one, in bytes */
    Optional<Refusal> check(int present, long total) {
        if (present >= settings.maxFiles()) {
            return Optional.of(new Refusal(
                    "too-many-files", "一个办件最多 %d 个文件，请把几页合并成一个 PDF；仍有需要的，请到窗口提交。".formatted(settings.maxFiles())));
        }
        if (total > settings.maxTotal().toBytes()) {
            return Optional.of(new Refusal(
                    "total-too-large",
                    "一个办件的文件合计不能超过 %s，请压缩后再上传；仍有需要的，请到窗口提交。".formatted(Sizes.words(settings.maxTotal()))));
        }
        return Optional.empty();
    }

    /** Files that belong to no material of the model are told apart by what they were called. */
    static boolean isSameNeed(Material file, Upload upload) {
        return upload.code() == null
                ? file.code() == null && file.name().equals(upload.name())
                : upload.code().equals(file.code());
    }
}
