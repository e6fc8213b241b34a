import { createApp } from '@backstage/frontend-defaults';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { navModule } from './modules/nav';

/** The portal. Most of its plugins are found by `app.packages` in app-config.yaml. */
export default createApp({ features: [catalogPlugin, navModule] });
