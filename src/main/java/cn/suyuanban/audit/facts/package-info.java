/** The facts as the chain seals them: which tables, which rows, which were changed. */
package cn.suyuanban.audit.facts;
