/** Forms, and what conditions ask of them. */
package cn.suyuanban.modelcheck.form;
