/** The places where people could type into the engine past a form: comments, attachments, names, variables. */
package cn.suyuanban.engine.words;
