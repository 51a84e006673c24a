package cn.suyuanban.modelcheck;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Models and forms where designers keep them: {@code processes/<id>.bpmn} and {@code forms/<process>/<step>.form}.
 *
 * <p>A model that is checked alone refers to those beside it and to the parts that come with the product.
 */
public final class ModelTree implements Surroundings {

    private final List<Place> places;

    private ModelTree(List<Place> places) {
        this.places = places;
    }

    /** What comes with the product. */
    public static ModelTree shipped() {
        return new ModelTree(List.of(ModelTree::ofProduct));
    }

    /** The same and what is in folders of a designer. */
    public ModelTree and(Stream<Path> folders) {
        return new ModelTree(
                Stream.concat(places.stream(), folders.map(ModelTree::under)).toList());
    }

    @Override
    public boolean hasProcess(String id) {
        return find("processes/" + id + ".bpmn").isPresent();
    }

    @Override
    public boolean hasDecision(String id) {
        return find("processes/" + id + ".dmn").isPresent();
    }

    /** The id of a form is that of its process and its step; both may have hyphens. */
    @Override
    public Optional<byte[]> form(String id) {
        return IntStream.range(1, id.length())
                .filter(at -> id.charAt(at) == '-')
                .mapToObj(at -> find("forms/" + id.substring(0, at) + "/" + id.substring(at + 1) + ".form"))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Ids come from models, and must not lead to other folders. */
    private Optional<byte[]> find(String file) {
        return Arrays.stream(file.split("/")).allMatch(part -> part.matches("[A-Za-z0-9-]+(\\.[a-z]+)?"))
                ? places.stream()
                        .map(place -> place.read(file))
                        .flatMap(Optional::stream)
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<byte[]> ofProduct(String file) {
        try (InputStream content = ModelTree.class.getResourceAsStream("/" + file)) {
            return content == null ? Optional.empty() : Optional.of(content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Place under(Path folder) {
        return file -> {
            try {
                Path path = folder.resolve(file);
                return Files.isRegularFile(path) ? Optional.of(Files.readAllBytes(path)) : Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /** Where a file may be. */
    @FunctionalInterface
    private interface Place {

        Optional<byte[]> read(String file);
    }
}
