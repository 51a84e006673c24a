/** What a model may run: building blocks and other processes, nothing else. */
package cn.suyuanban.modelcheck.service;
