/** What the engine does not ask before it moves a running instance to another version (docs/decisions/0061). */
@org.springframework.modulith.NamedInterface("migration")
package cn.suyuanban.engine.migration;
