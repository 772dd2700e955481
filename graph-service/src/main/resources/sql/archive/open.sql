-- Settings of every connection: nothing is fetched, and no file outside the archive's folder is touched. A template: FOLDER is filled with it.
-- in: -    out: -
SET memory_limit = '512MB';
SET threads = 2;
SET preserve_insertion_order = true;
SET autoinstall_known_extensions = false;
SET autoload_known_extensions = false;
SET temp_directory = 'FOLDER/tmp';
SET allowed_directories = ['FOLDER/'];
SET enable_external_access = false;
SET lock_configuration = true;
