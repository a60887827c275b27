"""Where the work on documents runs, and what is remembered of it; the work itself is handed in, so that this stage knows no other.

The front door is `perform.perform(documents, work, context, plan)`: a callable that says what one document states, the documents, and a `Plan`; out come the
answers in the order of the documents, the same ones wherever they were found:

- `work.py` has the values: a `Plan` (how many processes, which cache), what a document states (`Local`), and the form of the callable;
- `local.py` asks the callable in this process, within a limit of time, and sets a document aside that breaks it;
- `pool.py` asks it in many processes, survives their death, and keeps the order;
- `spark.py` asks it on the workers of a Spark cluster, `sheltered.py` in a child of a worker, so that no document takes the worker with it;
- `shuffle.py` has rows made, sorted by key and judged there, each key as a stream, for what no single machine holds (`checker/spread.py`);
- `rows.py` is the compact form in which a `Local` crosses from a process or lies in the cache;
- `cache.py` keeps bytes by key in one file, for many processes at once; `versions.py` is what of the program itself the keys depend on;
- `traces.py` notes what files a whole run has asked for, so that a run that would ask for the same and find the same need not be done again.

Two modules are for what does not fit into memory: `store.py` keeps the claims of a run on disk, each to be had alone (`packing.py`), and gives their postings
sorted; `segments.py` keeps items under keys, sorted, with those of one key made one.

Another place to run is another module beside `pool.py`: it takes documents and the callable, and gives a `Local` in the form of
`rows.py`, or an `Unread`, for each document, in their order.
"""
