package cn.suyuanban.cli;

import cn.suyuanban.engine.ShippedBlocks;
import cn.suyuanban.modelcheck.ModelTree;
import cn.suyuanban.modelcheck.Surroundings;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a designer's models may refer to: their neighbours, what comes with the product, and the county's groups.
 *
 * @param models models and forms
 * @param blocks building blocks, which always come with the product
 * @param groups ids of groups; empty if they are not known, and then any passes
 */
record Town(ModelTree models, ShippedBlocks blocks, Set<String> groups) implements Surroundings {

    /** Around files, each as it was named on the command line or found in a folder named there. */
    static Town around(Collection<String> files, Set<String> groups) {
        return new Town(
                ModelTree.shipped().and(files.stream().flatMap(Town::folder).distinct()), ShippedBlocks.scan(), groups);
    }

    /** The folder that holds the processes and forms among which a file is. */
    private static Stream<Path> folder(String file) {
        Path path = Path.of(file).toAbsolutePath().normalize();
        return Stream.iterate(path, step -> step.getFileName() != null, Path::getParent)
                .filter(step -> step.getFileName().toString().matches("processes|forms"))
                .map(Path::getParent)
                .limit(1);
    }

    @Override
    public boolean hasGroup(String id) {
        return groups.isEmpty() || groups.contains(id);
    }

    @Override
    public boolean hasProcess(String id) {
        return models.hasProcess(id);
    }

    @Override
    public boolean hasDecision(String id) {
        return models.hasDecision(id);
    }

    @Override
    public Optional<byte[]> form(String id) {
        return models.form(id);
    }

    @Override
    public boolean hasBlock(String name) {
        return blocks.names().contains(name);
    }

    @Override
    public Optional<Set<String>> writtenBy(String block) {
        return blocks.writtenBy(block);
    }
}
