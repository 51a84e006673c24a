/** Drafts of services and decisions, kept on the server until they are released or thrown away. */
package cn.suyuanban.designer.draft;
