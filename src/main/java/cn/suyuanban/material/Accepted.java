package cn.suyuanban.material;

import cn.suyuanban.material.check.MaterialSettings;
import cn.suyuanban.material.check.Sizes;

/**
 * What may be handed in, for a page to say before anybody tries.
 *
 * @param types media types, as the attribute {@code accept} of a file input takes them
 * @param maxFileSize of one file, as people read it
 */
public record Accepted(String types, String maxFileSize) {

    static Accepted of(MaterialSettings settings) {
        return new Accepted(String.join(",", settings.types()), Sizes.words(settings.maxFileSize()));
    }
}
