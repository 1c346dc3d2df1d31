// The scope comes first: the worker registers itself there.
import './threadScope';
import '../../renderer/engine/projectionWorker';
