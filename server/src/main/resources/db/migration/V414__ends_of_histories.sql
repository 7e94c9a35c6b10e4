-- Which histories are over is asked once an hour for each sealed value; there are few such events.
create index event_of_an_end on event (stream) where type in ('environment-deleted', 'mcp-server-removed');
