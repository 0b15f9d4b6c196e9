-- How a document came: the kind of file, and the letters it was typed in.
alter table directive.document
    add column format text not null default 'TEXT' check (format in ('TEXT', 'HTML', 'DOCX', 'PDF')),
    add column encoding text not null default 'UNICODE' check (encoding in ('UNICODE', 'TCVN3', 'VNI'));
