/** What keeps the engine from asking the database for what it needs not (docs/decisions/0013). */
package cn.suyuanban.engine.lean;
