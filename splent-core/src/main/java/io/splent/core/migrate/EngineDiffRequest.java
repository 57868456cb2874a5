package io.splent.core.migrate;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import io.splent.api.diff.DesiredState;
import io.splent.api.diff.DiffRequest;
import io.splent.api.diff.EntityModel;
import io.splent.api.diff.ManagedClass;
import io.splent.api.diff.ScratchSpace;
import io.splent.api.schema.Dialect;
import io.splent.api.schema.ObjectRef;
import io.splent.api.schema.SchemaSnapshot;
import io.splent.core.database.Database;
import io.splent.core.database.LiveSchema;
import io.splent.core.desired.DesiredStateCache;
import io.splent.core.desired.KnownState;
import io.splent.core.entity.ProductEntities;
import io.splent.core.product.Product;
import io.splent.core.script.OwnedSchema;
import java.sql.Connection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the engine lets a differ look at. The entities are read when they are first asked for. */
final class EngineDiffRequest implements DiffRequest, AutoCloseable {

    private final Product product;
    private final Database database;
    private final LiveSchema live;
    private final ScratchSpace scratch;
    private final DesiredStateCache cache;
    private final ClassLoader differ;
    private final Map<String, OwnedSchema> owned;
    private @Nullable ProductEntities entities;
    private boolean answered;

    /** @param differ the class loader of the differ that asks */
    EngineDiffRequest(
            Product product,
            Database database,
            LiveSchema live,
            ScratchSpace scratch,
            DesiredStateCache cache,
            ClassLoader differ,
            Map<String, OwnedSchema> owned) {
        this.product = product;
        this.database = database;
        this.live = live;
        this.scratch = scratch;
        this.cache = cache;
        this.differ = differ;
        this.owned = owned;
    }

    @Override
    public Dialect dialect() {
        return database.dialect();
    }

    @Override
    public Connection connection() {
        return database.connection();
    }

    @Override
    public String defaultSchema() {
        return database.defaultSchema();
    }

    @Override
    public SchemaSnapshot live(Set<String> furtherSchemas) {
        return live.of(furtherSchemas);
    }

    @Override
    public ScratchSpace scratch() {
        return scratch;
    }

    @Override
    public EntityModel entities() {
        if (entities == null) {
            entities = ProductEntities.load(product, differ);
            requireEntitiesWhereThereWere(features(entities.model()));
        }
        return entities.model();
    }

    @Override
    public Map<String, String> mappingSettings() {
        return product.descriptor().mappingSettings();
    }

    @Override
    public DesiredState desired(Supplier<DesiredState> anew) {
        Optional<KnownState> known = cache.find();
        if (known.isPresent()) {
            answered = true;
            requireEntitiesWhereThereWere(known.get().features());
            return known.get().desired();
        }
        DesiredState desired = anew.get();
        cache.learn(new KnownState(desired, features(entities())));
        return desired;
    }

    /** Even a differ that looked at no entity must not be believed when a feature has lost all of its own. */
    void requireEntities() {
        if (!answered) {
            entities();
        }
    }

    private static SortedSet<String> features(EntityModel model) {
        return model.classes().stream().map(ManagedClass::feature).collect(Collectors.toCollection(TreeSet::new));
    }

    /** A feature whose scripts made tables and that now has no class at all was not loaded; it was not emptied. */
    private void requireEntitiesWhereThereWere(Set<String> present) {
        owned.forEach((feature, objects) -> {
            boolean ownedTables =
                    objects.objects().keySet().stream().anyMatch(ref -> ref.equals(ObjectRef.table(ref.container())));
            if (ownedTables && !present.contains(feature)) {
                throw new SplentException(
                        ErrorCode.ENTITIES_UNREADABLE,
                        "No entity was found in " + feature + ", although its scripts have created tables. Nothing was"
                                + " compared, so that nothing is dropped by mistake.",
                        ErrorLocation.ofFeature(feature),
                        "Compile the feature, or check [feature] packages in its splent.toml.");
            }
        });
    }

    @Override
    public void close() {
        if (entities != null) {
            entities.close();
        }
    }
}
