import {
  Link,
  sidebarConfig,
  useSidebarOpenState,
} from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import StorefrontIcon from '@material-ui/icons/Storefront';

const useStyles = makeStyles(
  {
    root: {
      height: 3 * sidebarConfig.logoHeight,
      display: 'flex',
      alignItems: 'center',
      marginBottom: -14,
    },
    link: {
      display: 'flex',
      alignItems: 'center',
      gap: 12,
      marginLeft: 24,
      color: '#fff',
      fontSize: '1rem',
      fontWeight: 700,
    },
  },
  { name: 'PortalSidebarLogo' },
);

/** Name of the portal at the top of the sidebar, which leads to the first page. */
export function SidebarLogo() {
  const classes = useStyles();
  const { isOpen } = useSidebarOpenState();
  return (
    <div className={classes.root}>
      <Link
        to="/"
        underline="none"
        className={classes.link}
        aria-label="Company Portal, first page"
      >
        <StorefrontIcon aria-hidden />
        {isOpen && 'Company Portal'}
      </Link>
    </div>
  );
}
